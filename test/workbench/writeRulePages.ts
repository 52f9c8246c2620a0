// Writes the page of every rule into media/rules, and the schema of the settings, which names
// all rules, into media/schemas, from the rules and their texts:
//   npm run rules
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { adviceRules } from '../../src/advice/adviceRules';
import { configurationSchema } from '../../src/configuration/schema';
import { rulePage, rulePageName } from '../../src/report/rulePage';
import { jsonText } from '../../src/report/scanDocument';
import { words } from '../../src/text/text';

const folder = new URL('../../media/rules/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  rmSync(new URL(name, folder));
}
for (const rule of adviceRules) {
  writeFileSync(new URL(rulePageName(rule), folder), rulePage(rule, words()));
}

const schemas = new URL('../../media/schemas/', import.meta.url);
mkdirSync(schemas, { recursive: true });
writeFileSync(new URL('configuration.json', schemas), jsonText(configurationSchema(words())));
