import assert from 'node:assert/strict';
import fc from 'fast-check';
import { adviceRules } from '../../../src/advice/adviceRules';
import type { Configuration } from '../../../src/configuration/configuration';
import { parseConfiguration } from '../../../src/configuration/parse';
import { words } from '../../../src/text/text';

const say = words();

function read(text: string, name = 'activation-lens.json'): Configuration {
  const result = parseConfiguration(name, text, say);
  assert.equal(result?.kind, 'read', JSON.stringify(result));
  return result.kind === 'read' ? result.configuration : {};
}

function problems(text: string, name = 'activation-lens.json'): readonly string[] {
  const result = parseConfiguration(name, text, say);
  assert.equal(result?.kind, 'wrong', JSON.stringify(result));
  return result.kind === 'wrong' ? result.problems : [];
}

const ALL: Configuration = {
  failOn: 'warning',
  keras: '2',
  certainOnly: true,
  include: ['src/'],
  exclude: ['*_test.py', 'old/'],
  format: 'sarif',
  quiet: true,
  withoutIgnored: true,
};

describe('the configuration of a project', () => {
  it('is read from JSON, with every key', () => {
    assert.deepEqual(read(JSON.stringify({ $schema: 'a.json', rules: {}, ...ALL })), {
      rules: {},
      ...ALL,
    });
  });

  it('is read from its table in TOML, where keys may have hyphens', () => {
    const text = `
[project]
name = "net"

[tool.activation-lens]
fail-on = "warning"
keras = 2
certainOnly = true
include = ["src/"]
exclude = [
  "*_test.py",  # ours
  "old/",
]
format = "sarif"
quiet = true
without-ignored = true

[tool.activation-lens.rules]
AL401 = "error"
`;
    assert.deepEqual(read(text, 'pyproject.toml'), { ...ALL, rules: { AL401: 'error' } });
  });

  it('may begin with a byte order mark, and be empty', () => {
    assert.deepEqual(read('\ufeff{}'), {});
    assert.deepEqual(read('[tool.activation-lens]\n', 'pyproject.toml'), {});
  });

  for (const text of [
    '',
    'name = "net"\n',
    '[tool.ruff]\n# not activation-lens\n',
    '[tool]\nother = "activation-lens"\n',
    'activation-lens = 1\n',
    'tool = "activation-lens"\n',
    'this is = = no TOML, and for others to mend',
  ]) {
    it(`is none in pyproject.toml with ${JSON.stringify(text)}`, () => {
      assert.equal(parseConfiguration('pyproject.toml', text, say), undefined);
    });
  }

  const levels: readonly (readonly [
    rules: Readonly<Record<string, string>>,
    expected: Readonly<Record<string, string>>,
  ])[] = [
    [{ AL401: 'off' }, { AL401: 'off' }],
    [{ 'softmax-cross-entropy': 'hint' }, { AL401: 'hint' }],
    [{ al60: 'error' }, { AL601: 'error' }],
    [{ 'unstable-form': 'info', AL6: 'off', AL60: 'error' }, { AL601: 'info' }],
    [
      { AL601: 'on', 'unstable-form': 'off', AL5: 'hint' },
      { AL501: 'hint', AL601: 'on' },
    ],
  ];
  for (const [rules, expected] of levels) {
    it(`takes levels by the most exact name: ${JSON.stringify(rules)}`, () => {
      assert.deepEqual(read(JSON.stringify({ rules })).rules, expected);
    });
  }

  it('takes a level for all rules', () => {
    const { rules } = read('{ "rules": { "AL401": "error", "all": "off" } }');
    assert.deepEqual(
      rules,
      Object.fromEntries(adviceRules.map(({ code }) => [code, code === 'AL401' ? 'error' : 'off'])),
    );
  });

  const known =
    'rules, failOn, keras, certainOnly, include, exclude, format, quiet, withoutIgnored';
  const wrong: readonly (readonly [text: string, ...problems: readonly string[]])[] = [
    ['[]', 'the file takes a table of settings, not […]'],
    ['null', 'the file takes a table of settings, not null'],
    ['"text"', 'the file takes a table of settings, not "text"'],
    ['{"failon": "none"}', `unknown key failon; there are ${known}`],
    ['{"__proto__": {"quiet": true}}', `unknown key __proto__; there are ${known}`],
    ['{"constructor": 1}', `unknown key constructor; there are ${known}`],
    ['{"toString": 1}', `unknown key toString; there are ${known}`],
    ['{"failOn": "never"}', 'failOn takes none, hint, info, warning, error, not "never"'],
    ['{"fail-on": "hint", "failOn": "hint"}', 'failOn is given twice'],
    ['{"keras": 4}', 'keras takes auto, 2, 3, not 4'],
    ['{"keras": {"version": 2}}', 'keras takes auto, 2, 3, not {…}'],
    ['{"certainOnly": "yes"}', 'certainOnly takes true or false, not "yes"'],
    ['{"include": "src"}', 'include takes a list of patterns, not "src"'],
    [
      '{"exclude": ["a", 1, " "]}',
      'exclude.1 takes a pattern as in .gitignore, not 1',
      'exclude.2 takes a pattern as in .gitignore, not " "',
    ],
    ['{"format": "xml"}', 'format takes text, json, jsonl, sarif, github, shard, not "xml"'],
    ['{"rules": ["AL101"]}', 'rules takes a table of levels by rule, not […]'],
    [
      '{"rules": {"AL101": "loud", "AL101x": "off"}}',
      'rules.AL101 takes off, on, hint, info, warning, error, not "loud"',
      'rules.AL101x: there is no such rule; it takes codes (AL101), names (sigmoid-deep), beginnings of codes (AL4) and all',
    ],
    [
      '{"rules": {"__proto__": "off"}}',
      'rules.__proto__: there is no such rule; it takes codes (AL101), names (sigmoid-deep), beginnings of codes (AL4) and all',
    ],
    [
      JSON.stringify({ failOn: 'x'.repeat(1000) }),
      `failOn takes none, hint, info, warning, error, not "${'x'.repeat(40)}…"`,
    ],
    [
      JSON.stringify({ ['k'.repeat(1000)]: 1 }),
      `unknown key ${'k'.repeat(60)}…; there are ${known}`,
    ],
    [
      '{"quiet": 1, "format": 2}',
      'quiet takes true or false, not 1',
      'format takes text, json, jsonl, sarif, github, shard, not 2',
    ],
  ];
  for (const [text, ...expected] of wrong) {
    it(`says what is wrong with ${text.slice(0, 60)}`, () => {
      assert.deepEqual(problems(text), expected);
    });
  }

  it('leads to a key in TOML', () => {
    assert.deepEqual(problems('[tool.activation-lens]\nkeras = 1979-05-27\n', 'pyproject.toml'), [
      'tool.activation-lens.keras takes auto, 2, 3, not {…}',
    ]);
    assert.deepEqual(problems('[tool]\nactivation-lens = 7\n', 'pyproject.toml'), [
      'tool.activation-lens takes a table of settings, not 7',
    ]);
  });

  it('says where the text is no JSON or TOML, in one line', () => {
    for (const text of ['', '{', '{"a": }', '{\n"quiet": true,\n}', '\u0000']) {
      const [problem = '', ...more] = problems(text);
      assert.match(problem, /^not valid JSON at line \d+, column \d+$/);
      assert.deepEqual(more, []);
    }
    assert.deepEqual(problems('[tool.activation-lens]\nquiet = yes\n', 'pyproject.toml').length, 1);
    assert.match(
      problems('[tool.activation-lens]\nquiet = yes\n', 'pyproject.toml')[0] ?? '',
      /^not valid TOML at line 2, column 9: [^\n]+$/,
    );
  });

  it('lists ten mistakes at most', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`k${index}`, 1]));
    assert.equal(problems(JSON.stringify(many)).length, 10);
  });

  it('answers for what is nested deeply, and leaves objects as they are', () => {
    const deep = 100_000;
    const nested = '['.repeat(deep) + ']'.repeat(deep);
    assert.deepEqual(problems(`{"include": [${nested}]}`), [
      'include.0 takes a pattern as in .gitignore, not […]',
    ]);
    const toml = `[tool.activation-lens]\ninclude = [${nested}]\n`;
    assert.match(
      problems(toml, 'pyproject.toml')[0] ?? '',
      /^not valid TOML at line \d+, column \d+: /,
    );
    problems('[tool.activation-lens.__proto__]\nquiet = true\n', 'pyproject.toml');
    assert.equal(({} as { quiet?: boolean }).quiet, undefined);
  });

  it('answers for any text and any value', () => {
    const names = fc.constantFrom('activation-lens.json', 'pyproject.toml', 'x.TOML', '');
    fc.assert(
      fc.property(names, fc.string(), fc.json(), (name, text, json) => {
        parseConfiguration(name, text, say);
        parseConfiguration(name, `[tool.activation-lens]\n${text}`, say);
        parseConfiguration(name, json, say);
        const keys = ['rules', 'include', 'failOn', 'quiet'];
        parseConfiguration('a.json', `{${keys.map((key) => `"${key}": ${json}`).join()}}`, say);
      }),
      { seed: 11 },
    );
  });
});
