import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adviceRules } from '../../../src/advice/adviceRules';
import { findingsWithIgnored } from '../../../src/advice/findings';
import { read } from '../../../src/detect/detect';
import { languageOfPath } from '../../../src/detect/languages';
import { mayHaveFindings } from '../../../src/detect/prefilter';
import { layerTables } from '../../../src/frameworks/layers';
import { words } from '../../../src/text/text';
import { parserFor } from '../detect/sources';

const FOLDERS = ['advice', 'detect', 'outline', 'remarks'].map((name) => `test/fixtures/${name}`);

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const language = languageOfPath(path);
    const file = join(folder, path);
    return language ? [{ language, file, text: readFileSync(file, 'utf8') }] : [];
  }),
);

const levels = Object.fromEntries(adviceRules.map(({ code }) => [code, 'on' as const]));

describe('the filter of a scan', function () {
  this.timeout(60_000);

  it('skips no source that has a use, a refused string, or a finding of any rule', async () => {
    assert.ok(sources.length > 300, `${sources.length} sources`);
    let held = 0;
    const skipped: string[] = [];
    for (const { language, file, text } of sources) {
      const tree = (await parserFor(language)).parse(text);
      const { detection, outline } = read(language, tree);
      const found = findingsWithIgnored(detection, outline(), text, words(), { levels });
      tree.delete();
      const holds = detection.uses.length + detection.rejected.length + found.length > 0;
      held += holds ? 1 : 0;
      if (holds && !mayHaveFindings(language, text)) skipped.push(file);
    }
    assert.deepEqual(skipped, []);
    assert.ok(held > 250, `${held} sources`);
  });

  it('skips nothing that imports a framework whose layers are known', () => {
    for (const { prefix } of layerTables) {
      const [module = ''] = prefix.split('.');
      assert.ok(mayHaveFindings('python', `import ${module}`), prefix);
    }
  });
});
