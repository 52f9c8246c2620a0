import { indented } from './style';

export interface Method {
  readonly decorator?: string;
  /** `forward(self, x)`. */
  readonly head: string;
  readonly about?: readonly string[];
  readonly body: readonly string[];
}

export interface PythonClass {
  readonly decorator?: string;
  readonly name: string;
  readonly base: string;
  readonly about: readonly string[];
  readonly methods: readonly Method[];
}

/** The text of a class, without an end of line after it. */
export function pythonClass({ decorator, name, base, about, methods }: PythonClass): string {
  return [
    ...(decorator === undefined ? [] : [decorator]),
    `class ${name}(${base}):`,
    ...indented([...docstring(about), ...methods.flatMap((each) => ['', ...methodLines(each)])], 4),
  ].join('\n');
}

function methodLines({ decorator, head, about = [], body }: Method): readonly string[] {
  return [
    ...(decorator === undefined ? [] : [decorator]),
    `def ${head}:`,
    ...indented([...docstring(about), ...body], 4),
  ];
}

function docstring(lines: readonly string[]): readonly string[] {
  const [first = '', ...rest] = lines;
  if (lines.length === 0) return [];
  return rest.length === 0 ? [`"""${first}"""`] : [`"""${first}`, ...rest, '"""'];
}
