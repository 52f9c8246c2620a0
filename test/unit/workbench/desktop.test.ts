import assert from 'node:assert/strict';
import { programsOf } from '../../workbench/desktop.mjs';
import { openerFor } from '../../workbench/openUrl.mjs';

const mac = '/Applications/Visual Studio Code.app/Contents';
const windows = 'C:\\Programs\\Microsoft VS Code';
const installations = [
  ['linux', '/usr/share/code/bin/code', '/usr/share/code/code'],
  ['darwin', `${mac}/Resources/app/bin/code`, `${mac}/MacOS/Electron`],
  ['win32', `${windows}\\bin\\code.cmd`, `${windows}\\Code.exe`],
] as const;

describe('the two programs of an installed VS Code', () => {
  for (const [platform, cli, editor] of installations) {
    const exists = (path: string) => path === cli || path === editor;

    it(`are found from either on ${platform}`, () => {
      assert.deepEqual(programsOf(cli, platform, exists), { cli, editor });
      assert.deepEqual(programsOf(editor, platform, exists), { cli, editor });
    });

    it(`are one where there is no other on ${platform}`, () => {
      const alone = programsOf(cli, platform, (path) => path === cli);
      assert.deepEqual(alone, { cli, editor: cli });
    });
  }
});

describe('the default browser', () => {
  for (const [title, platform, env, expected] of [
    ['opens on a Linux desktop', 'linux', { DISPLAY: ':0' }, ['xdg-open']],
    ['opens under Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
    ['stays shut without a display', 'linux', {}, []],
    ['opens on macOS', 'darwin', {}, ['open']],
    ['opens on Windows', 'win32', {}, ['rundll32', 'url.dll,FileProtocolHandler']],
    ['stays shut in continuous integration', 'linux', { CI: 'true', DISPLAY: ':0' }, []],
  ] as const) {
    it(title, () => assert.deepEqual(openerFor(platform, env), expected));
  }
});
