// Writes the modules of src/frameworks/tables: npm run tables.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, tableNames } from './generate.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(here, '..', 'src', 'frameworks', 'tables');

const [spellings, strings, argumentRows, implicit] = tableNames.map((name) =>
  readFileSync(join(here, `${name}.tsv`), 'utf8'),
);
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder);
for (const [file, text] of generate({ spellings, strings, arguments: argumentRows, implicit })) {
  writeFileSync(join(folder, file), text);
}
