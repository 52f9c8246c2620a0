import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { commands } from '../../../src/editor/ids';
import { type Manifest, withTables } from '../../workbench/readmeTables';

const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
const readme = read('README.md');
const manifest: Manifest & {
  readonly contributes: { readonly menus: { readonly commandPalette: readonly Entry[] } };
} = JSON.parse(read('package.json'));

interface Entry {
  readonly command: string;
  readonly when: string;
}

describe('the tables of the README', () => {
  it('are those of the manifest and of the rules: npm run readme', () => {
    const written = withTables(readme, manifest, JSON.parse(read('package.nls.json')));
    assert.ok(written === readme, 'run npm run readme');
  });

  it('list the commands that the palette offers, and no others', () => {
    const hidden = manifest.contributes.menus.commandPalette
      .filter(({ when }) => when === 'false')
      .map(({ command }) => command);
    const rows = readme.match(/^\| Activation Lens: .*\|$/gm) ?? [];
    assert.equal(rows.length, Object.values(commands).length - hidden.length);
  });

  it('say so where their place is missing', () => {
    assert.throws(() => withTables('# Nothing', manifest, {}), /no place for the table/);
  });
});
