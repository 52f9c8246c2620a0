// Writes the tables of the README that say what stands elsewhere: npm run readme
import { readFileSync, writeFileSync } from 'node:fs';
import { withTables } from './readmeTables';

const file = (name: string) => new URL(`../../${name}`, import.meta.url);
const read = (name: string) => readFileSync(file(name), 'utf8');

writeFileSync(
  file('README.md'),
  withTables(
    read('README.md'),
    JSON.parse(read('package.json')),
    JSON.parse(read('package.nls.json')),
  ),
);
