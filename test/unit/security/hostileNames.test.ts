import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { adviseOn } from '../../../src/advice/useAdvice';
import { writerFor } from '../../../src/cli/writers';
import { SCAN_FORMATS } from '../../../src/configuration/configuration';
import { panelHtml } from '../../../src/editor/panelHtml';
import { commandLink } from '../../../src/editor/targets';
import { x } from '../../../src/math/build';
import { createParsers } from '../../../src/parsing/parsers';
import { hoverMarkdown } from '../../../src/report/hover';
import { BOX_HEIGHT } from '../../../src/report/hoverBox';
import type { ScannedFile } from '../../../src/report/locatedUse';
import { createTally } from '../../../src/report/summary';
import { htmlOf } from '../../../src/report/workspace/html';
import { markdownOf } from '../../../src/report/workspace/markdown';
import { reportedFile } from '../../../src/report/workspace/reportedFile';
import { workspaceBlocks } from '../../../src/report/workspace/workspaceReport';
import { scanFile } from '../../../src/scan/scanFile';
import { words } from '../../../src/text/text';
import { readAsset } from '../parsing/assets';
import { traits, use } from '../report/hoverUses';

/** What a terminal, a Markdown view, a page or a reader of logs would act upon. */
const NAMES: Readonly<Record<string, string>> = {
  'an escape sequence': 'a\u001b[2J\u001b]0;title\u0007b',
  'controls of both ranges': 'a\0\b\r\u007f\u0085\u009bb',
  'ends of lines': 'a\n::error::b\r\nc\u2028d\u2029e',
  'bidirectional overrides': 'a\u202eb\u2066c\u200fd',
  'half of a pair': 'a\ud800b',
  'an image that runs a script': '<img src=x onerror="alert(1)">',
  'a script': '</title></style><script>alert(1)</script>',
  'a link that runs a command': '[a](command:workbench.action.terminal.new "x") <command:b>',
  'an image of Markdown': '![a](https://evil.example/b.png)',
  'code and a table': '`a` | b ``` c \\| d',
  'an address': 'https://evil.example www.evil.example a@evil.example',
  'an expression of XML': ']]>&amp;<!--"\'',
  'a workflow command': '%0A::set-output name=a::b,c:d',
};

const HARMFUL = /(?!\n)\p{Cc}|[\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/u;
const SOURCE =
  'from torch import nn\nm = nn.Sequential(nn.Linear(2, 2), nn.LeakyReLU(1.0), Other()(), nn.Softmax())\nloss = nn.CrossEntropyLoss()(m(x), y)\n';

const say = words();
const parsers = createParsers(readAsset);

/** A file whose path, names and messages are all this one. */
async function foundUnder(name: string): Promise<ScannedFile> {
  const found = await scanFile(
    { path: 'a.py', absolute: '/a.py' },
    SOURCE,
    {
      parsers,
      notices: { skipped() {}, unreadable() {} },
      neighbours: async () => new Map(),
      keras: {},
    },
    { levels: {}, certainOnly: false, outline: true, words: say, shown: () => name },
  );
  assert.ok(found.uses.length > 0 && found.findings.length > 0 && found.models.length > 0);
  return {
    uses: found.uses.map((one) => ({
      ...one,
      use: {
        ...one.use,
        text: name,
        spelling: name,
        activation: 'expression',
        expression: x,
      },
    })),
    findings: found.findings.map((one) => ({
      ...one,
      finding: { ...one.finding, message: name },
      related: one.related.map((other) => ({ ...other, message: name })),
      edits: one.edits.map((edit) => ({ ...edit, text: name })),
      code: { line: name, token: name },
    })),
    models: found.models.map((one) => ({
      ...one,
      model: {
        ...one.model,
        name,
        layers: one.model.layers.map((layer) => ('name' in layer ? { ...layer, name } : layer)),
      },
    })),
  };
}

function endOf(found: ScannedFile, name: string) {
  const tally = createTally();
  tally.add(found);
  return {
    summary: tally.summary(),
    skipped: [{ path: name, reason: 'too large' as const, message: name }],
    unreadable: [{ path: name, problem: name }],
    exitCode: 0 as const,
  };
}

for (const [what, name] of Object.entries(NAMES)) {
  describe(`a name with ${what}`, () => {
    for (const format of SCAN_FORMATS) {
      it(`is harmless in ${format}`, async () => {
        const found = await foundUnder(name);
        for (const outline of [false, true]) {
          const writer = writerFor({ format, outline, quiet: false, withoutIgnored: false });
          const text = writer.add(writer.file(found)) + writer.end(endOf(found, name));
          assert.doesNotMatch(text, HARMFUL);
          if (format === 'json' || format === 'sarif') JSON.parse(text);
          if (format === 'github') {
            for (const line of text.trimEnd().split('\n'))
              assert.match(line, /^::(error|warning|notice) file=[^:,\n]*,line=\d+/);
          }
          if (format === 'sarif') assertNoLinks(JSON.parse(text));
        }
      });
    }

    it('is text in a report, as a page and as Markdown', async () => {
      const found = await foundUnder(name);
      const scan = { folders: [name], files: [reportedFile(found)], end: endOf(found, name) };
      const blocks = workspaceBlocks(scan, say, () => 'a.py#L1');
      const html = htmlOf(blocks, name, 'en');
      assert.doesNotMatch(html, HARMFUL);
      const tags = new Set(
        [...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag?.toLowerCase()),
      );
      for (const tag of tags)
        assert.match(
          tag ?? '',
          /^(html|head|meta|title|style|body|h[123]|p|ul|li|a|table|thead|tbody|tr|th|td)$/,
        );
      assert.doesNotMatch(html.replace(/>[^<]*</g, '><'), /\son\w+=/i);
      assertPlain(markdownOf(blocks), ['a.py#L1']);
    });

    it('is text in a hover', () => {
      const unknown = use('unknown', { text: name, spelling: name, form: 'dynamic' });
      const markdown = hoverMarkdown({
        use: unknown,
        advice: adviseOn(unknown, { role: 'unknown', model: undefined }, traits, say),
        theme: 'light',
        show: new Set(['picture', 'limits', 'formula', 'advice', 'links']),
        words: say,
        height: BOX_HEIGHT,
        links: { openPanel: 'command:a', compare: 'command:b', compareFrameworks: 'command:c' },
      });
      assertPlain(markdown, ['command:a', 'command:b', 'command:c']);
    });

    it('is text in the page of the panel, and no address of its own in a command link', () => {
      const page = panelHtml({
        source: 's',
        nonce: 'n',
        title: name,
        language: 'en',
        texts: {},
        messages: [{ type: 'say', text: name }],
        known: undefined,
        first: undefined,
        code: { beginning: 'e', script: 'a', style: 'b' },
        parts: 'd',
        toolkit: 'c',
      });
      assert.doesNotMatch(page, /<img|<script>/);
      const link = commandLink('activationLens.openPanel', { uri: wellFormed(name), offset: 1 });
      assert.match(link, /^command:activationLens\.openPanel\?[\w%.!~*-]+$/);
    });
  });
}

describe('the style of the page of a report', () => {
  it('is the one that its policy allows, by its digest', () => {
    const html = htmlOf([], 'a', 'en');
    const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
    const digest = createHash('sha256').update(style).digest('base64');
    assert.match(html, /content="default-src 'none'; style-src 'sha256-[^']+'"/);
    assert.ok(html.includes(`'sha256-${digest}'`), digest);
    assert.doesNotMatch(html, /unsafe/);
  });
});

/** Messages of SARIF may have links, `[a](b)`, of which ours have none. */
function assertNoLinks(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (key === 'message') assert.doesNotMatch(String(inner.text), /(?<!\\)\[[^\]]*\]\(/);
    assertNoLinks(inner);
  }
}

/** Nothing but these is a link, and nothing is HTML. */
function assertPlain(markdown: string, links: readonly string[]): void {
  assert.doesNotMatch(markdown, HARMFUL);
  const text = markdown.replace(/\\[\s\S]/g, '');
  for (const [, address = ''] of text.matchAll(/\]\(([^)]*)\)/g)) {
    assert.ok(links.includes(address) || /^data:image\/svg\+xml[;,]/.test(address), address);
  }
  assert.doesNotMatch(text, /<(?!br>)/);
  assert.doesNotMatch(text, /(?<!data:[^\s]*)(?:https?:\/\/|www\.)evil/);
}

/** As the editor has addresses of documents: what is no text is replaced. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
