// Writes the page of every rule into media/rules, from the rules, their texts and what the
// experiments measured, and the schema of the settings, which names all rules, into media/schemas:
//   npm run rules
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { adviceRules } from '../../src/advice/adviceRules';
import { configurationSchema } from '../../src/configuration/schema';
import { rulePage, rulePageName } from '../../src/report/rulePage';
import { jsonText } from '../../src/report/scanDocument';
import { words } from '../../src/text/text';
import { readResults } from '../experiments/results';
import { measuredSection } from '../experiments/section';

const folder = new URL('../../media/rules/', import.meta.url);
const results = readResults();
const pages = adviceRules.map(
  (rule) =>
    [
      rulePageName(rule),
      rulePage(rule, words(), measuredSection(rule.slug, results, words())),
    ] as const,
);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  rmSync(new URL(name, folder));
}
for (const [name, page] of pages) {
  writeFileSync(new URL(name, folder), page);
}

const schemas = new URL('../../media/schemas/', import.meta.url);
mkdirSync(schemas, { recursive: true });
writeFileSync(new URL('configuration.json', schemas), jsonText(configurationSchema(words())));
