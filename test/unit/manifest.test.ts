import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONFIGURATION_FILES, KERAS_CHOICES } from '../../src/configuration/configuration';
import {
  commands,
  contextKeys,
  exampleScheme,
  languageIds,
  outputChannel,
  settings,
  viewTypes,
} from '../../src/editor/ids';
import { hoverParts, ruleLevels } from '../../src/editor/settings';
import { languages } from '../../src/text/language';

interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly main: string;
  readonly browser: string;
  readonly extensionKind: readonly string[];
  readonly capabilities: unknown;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly MenuEntry[]>>;
    readonly walkthroughs: readonly { readonly id: string; readonly steps: readonly Step[] }[];
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          {
            readonly type: string;
            readonly default: unknown;
            readonly enum?: unknown;
            readonly items?: { readonly enum: unknown };
            readonly additionalProperties?: { readonly enum: unknown };
          }
        >
      >;
    };
  };
}

interface Step {
  readonly description: string;
  readonly media: { readonly svg: string; readonly altText: string };
  readonly completionEvents: readonly string[];
}

interface MenuEntry {
  readonly command: string;
  readonly when?: string;
}

const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest: Manifest = JSON.parse(text);
const { contributes } = manifest;
const entries = Object.values(contributes.menus).flat();

const steps = contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps);

/** Anything that looks like an id of ours. */
const ID = /\bactivationLens\.[A-Za-z.]*[A-Za-z]/g;

/** Of VS Code itself, that the walkthrough leads to. */
const EDITOR_COMMANDS = [
  'editor.action.showHover',
  'workbench.actions.view.problems',
  'workbench.action.openSettings',
];

describe('the manifest and the code', () => {
  it('declare the same commands, each under the name of the output channel', () => {
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).sort(),
      Object.values(commands).sort(),
    );
    assert.deepEqual(
      contributes.commands.filter(({ category }) => category !== outputChannel),
      [],
    );
  });

  it('have the same settings, each with a default', () => {
    const { section, ...names } = settings;
    assert.deepEqual(
      Object.keys(contributes.configuration.properties).sort(),
      Object.values(names)
        .map((name) => `${section}.${name}`)
        .sort(),
    );
    for (const property of Object.values(contributes.configuration.properties)) {
      assert.notEqual(property.default, undefined);
    }
  });

  it('have a schema for the settings file, which ships', () => {
    const [validation] = contributes.jsonValidation;
    assert.equal(validation?.fileMatch, CONFIGURATION_FILES[0]);
    assert.ok(existsSync(join(root, validation?.url ?? '')));
    const shipped = readFileSync(join(root, '.vscodeignore'), 'utf8');
    assert.match(shipped, /^!media\/schemas\/\*\.json$/m);
  });

  it('name the same parts of a hover, all shown unless told', () => {
    const show = contributes.configuration.properties[`${settings.section}.${settings.hoverShow}`];
    assert.deepEqual(show?.items?.enum, hoverParts);
    assert.deepEqual(show?.default, hoverParts);
  });

  it('offer the same levels of a rule, and set none unless told', () => {
    const rules = contributes.configuration.properties[`${settings.section}.${settings.rules}`];
    assert.deepEqual(rules?.additionalProperties?.enum, ruleLevels);
    assert.deepEqual(rules?.default, {});
  });

  it('offer the same versions of Keras, the first unless told', () => {
    const keras = contributes.configuration.properties[`${settings.section}.${settings.keras}`];
    assert.deepEqual(keras?.enum, KERAS_CHOICES);
    assert.equal(keras?.default, KERAS_CHOICES[0]);
  });

  it('offer the same languages, and the one of the editor unless told', () => {
    const language = contributes.configuration.properties[`${settings.section}.language`];
    assert.deepEqual(language?.enum, ['auto', ...languages]);
    assert.equal(language?.default, 'auto');
  });

  it('say where the extension runs: in every host, on any file system, trusted or not', () => {
    assert.deepEqual(manifest.extensionKind, ['ui', 'workspace']);
    assert.deepEqual(manifest.capabilities, {
      untrustedWorkspaces: { supported: true },
      virtualWorkspaces: true,
    });
  });

  it('have no setting that could do harm in a workspace that is not trusted', () => {
    // Switches, and words of a closed list: nothing that is a path, an address, or run. One that is
    // would have to be named in `restrictedConfigurations`.
    const properties = Object.entries(contributes.configuration.properties);
    const open = properties.filter(
      ([, { type, enum: words, items, additionalProperties }]) =>
        type !== 'boolean' && !words && !items?.enum && !additionalProperties?.enum,
    );
    assert.deepEqual(open, []);
  });

  it('name the oldest editor that the types and the tests are of', () => {
    const oldest = manifest.engines.vscode.replace('^', '');
    assert.equal(manifest.devDependencies['@types/vscode'], oldest);
    const pinned = join(root, 'test', 'workbench', 'server', 'oldest', 'package.json');
    const server = JSON.parse(readFileSync(pinned, 'utf8')).dependencies['code-server'];
    // code-server 4.90 is VS Code 1.90.
    assert.equal(server, oldest.replace(/^1\./, '4.'));
  });

  it('agree when the extension wakes up', () => {
    assert.deepEqual(
      [...manifest.activationEvents].sort(),
      [
        ...languageIds.map((id) => `onLanguage:${id}`),
        ...Object.values(viewTypes).map((id) => `onWebviewPanel:${id}`),
        `onFileSystem:${exampleScheme}`,
      ].sort(),
    );
  });

  it('mean a command of ours by each menu entry', () => {
    const known: readonly string[] = Object.values(commands);
    assert.deepEqual(
      entries.filter(({ command }) => !known.includes(command)),
      [],
    );
  });

  it('test the context keys that are set, and no others', () => {
    const events = steps.flatMap(({ completionEvents }) => completionEvents);
    const tested = [
      ...entries.flatMap(({ when }) => when?.match(ID) ?? []),
      ...events.flatMap((event) => /^onContext:(.*)/.exec(event)?.[1] ?? []),
    ];
    assert.deepEqual([...new Set(tested)].sort(), Object.values(contextKeys).sort());
  });

  it('have one walkthrough of four steps, with pictures that ship', () => {
    assert.equal(contributes.walkthroughs.length, 1);
    assert.equal(steps.length, 4);
    for (const { media } of steps) {
      assert.ok(existsSync(join(root, media.svg)), media.svg);
      assert.match(media.svg, /^media\/walkthrough\/\w+\.svg$/);
    }
    const shipped = readFileSync(join(root, '.vscodeignore'), 'utf8');
    assert.match(shipped, /^!media\/walkthrough\/\*\.svg$/m);
  });

  it('mark code in a walkthrough by two backquotes, for one is shown as it is', () => {
    for (const file of ['package.nls.json', 'package.nls.zh-cn.json']) {
      const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync(file, 'utf8'));
      for (const [key, text] of Object.entries(texts)) {
        if (key.startsWith('walkthrough.')) assert.doesNotMatch(text, /(?<!`)`(?!`)/, key);
      }
    }
  });

  it('lead from a walkthrough to commands that there are, and end its steps by them', () => {
    const words: Readonly<Record<string, string>> = JSON.parse(
      readFileSync(join(root, 'package.nls.json'), 'utf8'),
    );
    const known: readonly string[] = [...Object.values(commands), ...EDITOR_COMMANDS];
    for (const { description, completionEvents } of steps) {
      const text = words[description.replaceAll('%', '')] ?? '';
      const links = [...text.matchAll(/\(command:([\w.]+)/g)].map(([, command = '']) => command);
      const events = completionEvents.flatMap((event) => /^onCommand:(.*)/.exec(event)?.[1] ?? []);
      assert.ok(links.length > 0);
      assert.deepEqual(
        [...links, ...events].filter((command) => !known.includes(command)),
        [],
      );
    }
  });

  it('spell no id anywhere but in the manifest and in one file of the code', () => {
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
    const spelled = sources
      .filter((path) => path.endsWith('.ts') && path !== join('editor', 'ids.ts'))
      .filter((path) => readFileSync(join(root, 'src', path), 'utf8').search(ID) !== -1);
    assert.deepEqual(spelled, []);
  });

  it('translate each %key% of the manifest, and nothing else', () => {
    const keys = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(words).sort());
  });
});
