// From the tables of src/frameworks/source to the typed modules of src/frameworks/tables.

/**
 * The packages of each module. What a row is about is the first part of its path.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const MODULES = {
  torch: ['torch', 'torchvision'],
  keras: ['keras', 'tf_keras', 'keras_hub', 'keras_cv'],
  tensorflow: ['tensorflow', 'tensorflow_addons', 'tf_slim'],
  tfjs: ['@tensorflow/tfjs'],
  huggingFace: ['transformers', 'diffusers'],
  timm: ['timm'],
  jax: ['jax', 'flax'],
};

/** @typedef {readonly string[]} Row Its cells; those left out at the end are empty. */
/** @typedef {{ spellings: string, strings: string, arguments: string, implicit: string }} Sources */

/**
 * The text of every module by its file's name. Throws at a row that is not like its
 * table's first line, stands there twice or belongs to no module.
 * @param {Sources} sources
 * @returns {ReadonlyMap<string, string>}
 */
export function generate(sources) {
  const spellings = rowsOf('spellings', sources.spellings, 2);
  const argumentRows = rowsOf('arguments', sources.arguments, 2);
  const implicit = rowsOf('implicit', sources.implicit, 3);
  const known = new Set(Object.values(MODULES).flat());
  for (const path of [...spellings.map(([, path]) => path), ...argumentRows.map(first)]) {
    if (!known.has(packageOf(path ?? ''))) {
      throw new Error(`No module for ${path}`);
    }
  }
  /** @type {Map<string, string>} */
  const modules = new Map();
  for (const [name, packages] of Object.entries(MODULES)) {
    /** @param {string | undefined} path */
    const isHere = (path) => packages.includes(packageOf(path ?? ''));
    modules.set(
      `${name}.ts`,
      frameworkModule(
        spellings.filter(([, path]) => isHere(path)),
        argumentRows.filter((row) => isHere(first(row))),
        implicit.filter((row) => isHere(first(row))),
      ),
    );
  }
  return modules.set('strings.ts', stringsModule(rowsOf('strings', sources.strings, 2)));
}

const NOTE = '// Written by `npm run tables` from the tables in ../source; change those.\n';

/**
 * Each table is a constant of its own, so that a bundle can leave out those it does not need.
 * @param {readonly Row[]} spellings
 * @param {readonly Row[]} argumentRows
 * @param {readonly Row[]} implicit
 */
function frameworkModule(spellings, argumentRows, implicit) {
  return [
    `${NOTE}import type { ApiTable, ArgumentLine, ImplicitLine } from '../table';\n`,
    'export const spellings: readonly ApiTable[] = [',
    ...grouped(spellings, ([kind, path]) => [kind, moduleOf(path)]).flatMap(([key, rows]) => [
      `  {\n    kind: ${literal(key[0])},\n    prefix: ${literal(key[1])},\n    lines: [`,
      ...rows.map(([, path, ...rest]) => `      ${tuple([nameOf(path), ...rest])},`),
      '    ],\n  },',
    ]),
    '];\n',
    'export const argumentLines: readonly ArgumentLine[] = [',
    ...grouped(argumentRows, ([callee, ...rest]) => [moduleOf(callee), ...rest]).map(
      ([[module, argument, position, ...rest], rows]) =>
        `  [${literal(module)}, ${names(rows)}, ${literal(argument)}, ${position || 'undefined'}, ` +
        `${tuple(rest).slice(1)},`,
    ),
    '];\n',
    'export const implicitLines: readonly ImplicitLine[] = [',
    ...grouped(implicit, ([callee, ...rest]) => [moduleOf(callee), ...rest]).map(
      ([[module, ...rest], rows]) =>
        `  [${literal(module)}, ${names(rows)}, ${tuple(rest).slice(1)},`,
    ),
    '];\n',
  ].join('\n');
}

/** @param {readonly Row[]} rows */
function stringsModule(rows) {
  return [
    `${NOTE}import type { RegistryName, StringLine } from '../table';\n`,
    "export const strings: Readonly<Record<Exclude<RegistryName, 'none'>, readonly StringLine[]>> = {",
    ...grouped(rows, ([registry]) => [registry]).flatMap(([[registry], lines]) => [
      `  ${registry}: [`,
      ...lines.map(([, ...cells]) => `    ${tuple(cells)},`),
      '  ],',
    ]),
    '};\n',
  ].join('\n');
}

/**
 * @param {string} table
 * @param {string} text
 * @param {number} keys the cells at the start that no two rows share
 * @returns {readonly Row[]}
 */
function rowsOf(table, text, keys) {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const columns = head.split('\t').length;
  const seen = new Set();
  return lines.map((line, index) => {
    const row = line.split('\t');
    const key = row.slice(0, keys).join(' ');
    const problem =
      row.length > columns || row.length < keys || row.slice(0, keys).includes('')
        ? 'has not the cells of the first line'
        : seen.has(key)
          ? 'stands there twice'
          : undefined;
    if (problem !== undefined) {
      throw new Error(`${table}.tsv:${index + 2}: ${key} ${problem}`);
    }
    seen.add(key);
    return row;
  });
}

/**
 * The rows by their key, in the order in which the keys first come.
 * @param {readonly Row[]} rows
 * @param {(row: Row) => readonly (string | undefined)[]} keyOf
 * @returns {readonly (readonly [key: readonly (string | undefined)[], rows: readonly Row[]])[]}
 */
function grouped(rows, keyOf) {
  /** @type {Map<string, [readonly (string | undefined)[], Row[]]>} */
  const groups = new Map();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key.join('\t')) ?? [key, []];
    group[1].push(row);
    groups.set(key.join('\t'), group);
  }
  return [...groups.values()];
}

/** @param {readonly Row[]} rows */
function names(rows) {
  const words = rows.map((row) => nameOf(first(row))).join(' ');
  const parts = words.match(/.{1,88}(?: |$)/g) ?? [words];
  return parts.map(literal).join(' +\n    ');
}

/** A literal array without the empty cells at its end. @param {readonly (string | undefined)[]} cells */
function tuple(cells) {
  const last = cells.length - 1 - [...cells].reverse().findIndex((cell) => cell);
  return `[${cells
    .slice(0, last + 1)
    .map((cell) => (cell ? literal(cell) : 'undefined'))
    .join(', ')}]`;
}

/** @param {string | undefined} text */
function literal(text = '') {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** @param {Row} row */
function first([cell = '']) {
  return cell;
}

/** With the dot that ends it. @param {string | undefined} path */
function moduleOf(path = '') {
  return path.slice(0, path.lastIndexOf('.') + 1);
}

/** @param {string | undefined} path */
function nameOf(path = '') {
  return path.slice(path.lastIndexOf('.') + 1);
}

/** @param {string} path */
function packageOf(path) {
  return path.slice(0, path.indexOf('.', path.indexOf('/') + 1));
}
