import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, Uri, workspace } from 'vscode';
import { activateExtension, closeAll, hoverOf, openUntitled, textOf, until } from './support';
import { actionsAt, CLASSIFIER, oursIn, untilCodes } from './supportFindings';

describe('the language', () => {
  const speak = (language: string | undefined): Thenable<void> =>
    workspace
      .getConfiguration('activationLens')
      .update('language', language, ConfigurationTarget.Workspace);

  before(activateExtension);
  after(async () => {
    await speak(undefined);
    await closeAll();
  });

  it('changes while documents are open: findings, fixes, hovers and pages', async () => {
    const document = await openUntitled('python', CLASSIFIER);
    const page = await workspace.openTextDocument(Uri.parse('activation-lens:/rules/AL401.md'));
    const message = (): string => oursIn(document.uri)[0]?.message ?? '';
    await untilCodes(document.uri, ['AL401']);
    assert.match(message(), /applies log-softmax itself/);
    assert.match(page.getText(), /^## Why$/m);

    await speak('zh-cn');
    await until('findings are Chinese', () => /自身会应用 log-softmax/.test(message()));
    await until('pages are Chinese', () => /^## 原因$/m.test(page.getText()));
    const titles = (await actionsAt(document)).map(({ title }) => title);
    assert.ok(titles.includes('去掉激活函数'), titles.join());
    const hover = await hoverOf(document, CLASSIFIER.indexOf('Softmax'));
    assert.ok(hover && /在面板中打开/.test(textOf(hover)));

    await speak('en');
    await until('findings are English', () => /applies log-softmax itself/.test(message()));
    await until('pages are English', () => /^## Why$/m.test(page.getText()));
  });

  it('stays English where the setting makes no sense', async () => {
    const document = await openUntitled('python', CLASSIFIER);
    await speak('klingon');
    await untilCodes(document.uri, ['AL401']);
    await commands.executeCommand('activationLens.openPanel');
    assert.match(oursIn(document.uri)[0]?.message ?? '', /applies log-softmax itself/);
  });
});
