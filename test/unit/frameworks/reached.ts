import type { ActivationUse } from '../../../src/detect/use';
import { pathsInTables } from '../../../src/frameworks/kerasPaths';
import type { KerasVersion } from '../../../src/frameworks/kerasVersion';
import {
  activationArguments,
  findApi,
  findMethod,
  indexedRegistry,
} from '../../../src/frameworks/lookup';
import type { RegistryName } from '../../../src/frameworks/table';
import { tableRows } from './sourceTables';

/** Every line of the source tables, as `table first second`. */
export const allRows: ReadonlySet<string> = new Set([
  ...tableRows('spellings').map(([, path]) => `spellings ${path}`),
  ...tableRows('strings').map(([registry, string]) => `strings ${registry} ${string}`),
  ...tableRows('arguments').map(([callee, argument]) => `arguments ${callee} ${argument}`),
  ...tableRows('implicit').map(([callee]) => `implicit ${callee}`),
]);

const PLAIN_ROWS: ReadonlyMap<string, string> = new Map(
  [...allRows].map((row) => [plain(row), row]),
);

/** The lines of the tables that a use comes from. */
export function rowsOfUse(use: ActivationUse, keras: KerasVersion): readonly string[] {
  const { spelling, text } = use;
  const [, callee, argument] = /^(.*)\((\w+)=…\)$/.exec(spelling) ?? [];
  if (callee !== undefined && argument !== undefined) {
    const registry = activationArguments(callee, keras).find(
      ({ name }) => name === argument,
    )?.registry;
    return [
      ...(registry ? stringRows([registry, 'keras2'], text) : []),
      ...argumentRows(callee, argument, keras),
    ];
  }
  const [, object] = /^(.*)\[…\]$/.exec(spelling) ?? [];
  const indexed = object === undefined ? undefined : indexedRegistry(object);
  if (object !== undefined && indexed) {
    return [...stringRows([indexed], text), ...argumentRows(object, '[]', keras)];
  }
  const isProjects = object !== undefined || spelling.endsWith('=…');
  return isProjects
    ? stringRows(REGISTRIES[use.framework] ?? ['generic'], text)
    : [`spellings ${spelling}`];
}

/** Where strings are looked for that a project's own callees are given. */
const REGISTRIES: Readonly<Record<string, readonly RegistryName[]>> = {
  tfjs: ['tfjsLayers', 'generic'],
  keras: ['keras3', 'keras2', 'generic'],
  tensorflow: ['keras3', 'keras2', 'generic'],
  transformers: ['transformers', 'generic'],
  diffusers: ['diffusers', 'generic'],
  timm: ['timm', 'generic'],
};

/** The line that a call is there for although nothing is found in it. */
export function rowOfSilentCall(
  text: string,
  keras: KerasVersion,
  tensors: 'torch' | 'tfjs',
): string | undefined {
  const [, callee = ''] = /^([^(]*)\(/.exec(text) ?? [];
  const path = callee.replace(/^tf\./, '@tensorflow/tfjs.');
  const name = callee.slice(callee.lastIndexOf('.') + 1);
  const api = callee.startsWith('y.') ? findMethod(tensors, name) : findApi(path, keras);
  return api && `spellings ${api.path}`;
}

/** The line that a sheet names by a path as the frameworks have it. */
export function rowOfPath(named: string, keras: KerasVersion): string {
  const [table = '', path = '', ...rest] = named.split(' ');
  const script = path.replace(/^(?:tf|@tensorflow\/tfjs(?:-\w+)*)\./, '@tensorflow/tfjs.');
  const rows = pathsInTables(script, keras).map((known) => [table, known, ...rest].join(' '));
  return rows.find((row) => allRows.has(row)) ?? named;
}

function argumentRows(callee: string, argument: string, keras: KerasVersion): readonly string[] {
  const paths = pathsInTables(callee, keras);
  const modules = paths.flatMap((path) =>
    [...path.matchAll(/\./g)].map(({ index }) => `${path.slice(0, index)}.*`).reverse(),
  );
  const rows = [...paths, ...modules].map((path) => `arguments ${path} ${argument}`);
  return rows.filter((row) => allRows.has(row)).slice(0, 1);
}

/** The line of the first registry that knows the string, spelled alike or nearly so. */
function stringRows(registries: readonly string[], text: string): readonly string[] {
  const rows = registries.map((registry) => {
    const row = `strings ${registry} ${text}`;
    return allRows.has(row) ? row : PLAIN_ROWS.get(plain(row));
  });
  return rows.flatMap((row) => row ?? []).slice(0, 1);
}

function plain(row: string): string {
  return row.toLowerCase().replace(/[-_]/g, '');
}
