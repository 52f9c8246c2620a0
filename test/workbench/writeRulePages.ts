// Writes the page of every rule into media/rules, in each language, from the rules, their texts and what the
// experiments measured, and the schema of the settings, which names all rules, into media/schemas:
//   npm run rules
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { adviceRules } from '../../src/advice/adviceRules';
import { configurationSchema } from '../../src/configuration/schema';
import { jsonText } from '../../src/report/jsonItems';
import { rulePage, rulePageName } from '../../src/report/rulePage';
import { textsFrom, words } from '../../src/text/text';
import { readResults } from '../experiments/results';
import { measuredSection } from '../experiments/section';
import { bundle } from '../unit/text/bundle';

/** Folders below media/rules, and the words of their pages. */
const spoken = [
  ['', words()],
  ['zh-cn/', words(textsFrom(bundle))],
] as const;
const results = readResults();
rmSync(new URL('../../media/rules/', import.meta.url), { recursive: true, force: true });
for (const [path, words] of spoken) {
  const folder = new URL(`../../media/rules/${path}`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const rule of adviceRules) {
    const page = rulePage(rule, words, measuredSection(rule.slug, results, words));
    writeFileSync(new URL(rulePageName(rule), folder), page);
  }
}

const schemas = new URL('../../media/schemas/', import.meta.url);
mkdirSync(schemas, { recursive: true });
writeFileSync(new URL('configuration.json', schemas), jsonText(configurationSchema(words())));
