/** A folder of `src`, one of its own files, or the panel. */
export type Room = PureRoom | 'parsing' | 'scan' | 'editor' | 'cli' | 'extension' | 'webview';

type PureRoom =
  | 'math'
  | 'activations'
  | 'frameworks'
  | 'detect'
  | 'advice'
  | 'configuration'
  | 'codegen'
  | 'refactor'
  | 'plot'
  | 'report'
  | 'picture'
  | 'text'
  | 'protocol';

/** What a room may import: a room, or only its types. */
export type Arrow = Room | `types of ${Room}`;

/** All that is computed of activations and files: what is printed and drawn is made of it. */
const FACTS = [
  'math',
  'activations',
  'frameworks',
  'detect',
  'advice',
  'configuration',
  'codegen',
  'refactor',
  'plot',
  'report',
  'text',
  'protocol',
] as const satisfies readonly PureRoom[];

const PURE = [...FACTS, 'picture'] as const satisfies readonly PureRoom[];

/** Arrows go one way only; a room may always import itself. */
export const ARROWS: Readonly<Record<Room, readonly Arrow[]>> = {
  math: [],
  activations: ['math'],
  frameworks: ['activations', 'math'],
  detect: ['frameworks', 'activations', 'math'],
  advice: ['types of detect', 'types of text', 'frameworks', 'activations', 'math'],
  configuration: ['advice', 'types of text', 'frameworks'],
  codegen: ['types of text', 'frameworks', 'activations', 'math'],
  refactor: [
    'types of detect',
    'types of text',
    'advice',
    'codegen',
    'frameworks',
    'activations',
    'math',
  ],
  plot: ['math'],
  report: FACTS,
  picture: [
    'types of detect',
    'types of protocol',
    'codegen',
    'report',
    'text',
    'plot',
    'frameworks',
    'activations',
    'math',
  ],
  text: [],
  protocol: ['types of detect', 'types of advice'],
  parsing: ['types of detect'],
  scan: [...PURE, 'types of parsing'],
  editor: [...PURE, 'parsing', 'scan'],
  cli: [...PURE, 'parsing', 'scan'],
  extension: [...PURE, 'parsing', 'editor'],
  webview: [
    'types of detect',
    'types of advice',
    'math',
    'activations',
    'frameworks',
    'codegen',
    'plot',
    'report',
    'picture',
    'text',
    'protocol',
  ],
};

/** Packages from outside, by the rooms that may import them. */
export const PACKAGES: readonly { readonly name: RegExp; readonly rooms: readonly Room[] }[] = [
  { name: /^@stdlib\//, rooms: PURE },
  { name: /^web-tree-sitter$/, rooms: ['parsing'] },
  { name: /^smol-toml$/, rooms: ['configuration'] },
  { name: /^vscode$/, rooms: ['editor', 'extension'] },
  { name: /^node:/, rooms: ['cli'] },
  { name: /^ignore$/, rooms: ['cli', 'editor'] },
  { name: /^workerpool$/, rooms: ['cli'] },
];

/** Single files that may import what the rest of their room may not. */
export const EXCEPTIONS: readonly { readonly file: string; readonly imports: string }[] = [
  { file: 'src/cli/program.ts', imports: 'package.json' },
  { file: 'webview/toolkit.ts', imports: '@vscode/webview-ui-toolkit' },
];
