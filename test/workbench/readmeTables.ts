// The tables of the README that say what stands elsewhere already: commands, settings and rules.
import { adviceRules } from '../../src/advice/adviceRules';
import { commands } from '../../src/editor/ids';
import { rulePageName } from '../../src/report/rulePage';
import { words } from '../../src/text/text';

type Command = keyof typeof commands;

/** What each command does; `undefined`: the palette does not offer it. */
const DOES: Readonly<Record<Command, string | undefined>> = {
  openPanel: 'studies the activation under the cursor, or the file’s first',
  openActivation: undefined,
  openModel: undefined,
  compare: 'overlays up to six activations, in the panel',
  compareFrameworks:
    'the activation under the cursor, and what the same name stands for in PyTorch, Keras, TensorFlow, TensorFlow.js and JAX',
  explainRule: undefined,
  replace: 'puts another in the place of the activation at the cursor',
  insert: 'writes an activation as a class into the file',
  report:
    'reads all files of the workspace and opens a report: counts by activation, framework and model, and findings',
  saveReport: 'writes the last report as Markdown, HTML or SARIF',
  openExamples: 'opens one of the examples that come with the extension',
  reportProblem:
    'opens a form for a report that holds the versions of extension and editor; nothing is sent by itself',
};

export interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, Property>>;
    };
  };
}

interface Property {
  readonly default: unknown;
  readonly enum?: readonly string[];
  readonly markdownDescription: string;
}

/** The README with its tables as they are by now. `texts`: of `package.nls.json`. */
export function withTables(
  readme: string,
  manifest: Manifest,
  texts: Readonly<Record<string, string>>,
): string {
  const say = (key: string): string => texts[key.replaceAll('%', '')] ?? key;
  const tables = {
    commands: commandTable(manifest, say),
    settings: settingTable(manifest, say),
    rules: ruleTable(),
  };
  return Object.entries(tables).reduce(
    (text, [name, table]) => inserted(text, name, table),
    readme,
  );
}

function inserted(text: string, name: string, table: string): string {
  const begin = `<!-- ${name}: written by npm run readme -->`;
  const end = `<!-- end of ${name} -->`;
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) {
    throw new Error(`The README has no place for the table of ${name}: ${begin} … ${end}`);
  }
  return `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`;
}

type Say = (key: string) => string;

function commandTable({ contributes }: Manifest, say: Say): string {
  const rows = (Object.keys(DOES) as Command[]).flatMap((name) => {
    const does = DOES[name];
    const shown = contributes.commands.find(({ command }) => command === commands[name]);
    return does && shown ? [[`${shown.category}: ${say(shown.title)}`, does]] : [];
  });
  return table(['command', ''], rows);
}

function settingTable({ contributes }: Manifest, say: Say): string {
  const { properties } = contributes.configuration;
  const rows = Object.entries(properties).map(([name, property]) => [
    `\`${name}\``,
    `\`${JSON.stringify(property.default)}\``,
    describeSetting(property, say),
  ]);
  return table(['setting', 'default', ''], rows);
}

function describeSetting({ markdownDescription, enum: values = [] }: Property, say: Say): string {
  // A link between settings, which only the editor follows.
  const text = say(markdownDescription).replace(/`#([^#`]+)#`/g, '`$1`');
  return values.length === 0 ? text : `${text} One of ${values.map(code).join(', ')}.`;
}

function code(value: string): string {
  return `\`${value}\``;
}

function ruleTable(): string {
  const rows = adviceRules.map((rule) => [
    `[${rule.code}](media/rules/${rulePageName(rule)})`,
    `\`${rule.slug}\``,
    rule.enabled ? rule.severity : `off (${rule.severity})`,
    words()(`rule.${rule.slug}.title`),
  ]);
  return table(['code', 'name', 'level', 'what it finds'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}
