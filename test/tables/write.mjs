// Writes the modules of src/frameworks/tables: npm run tables.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../workbench/project.mjs';
import { generate } from './generate.mjs';

const frameworks = join(root, 'src', 'frameworks');
const folder = join(frameworks, 'tables');

/** @param {string} name */
const read = (name) => readFileSync(join(frameworks, 'source', `${name}.tsv`), 'utf8');
const sources = {
  spellings: read('spellings'),
  strings: read('strings'),
  arguments: read('arguments'),
  implicit: read('implicit'),
};
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [file, text] of generate(sources)) {
  writeFileSync(join(folder, file), text);
}
