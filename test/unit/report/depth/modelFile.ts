import { panelModels } from '../../../../src/editor/panelModels';
import type { PanelFile } from '../../../../src/protocol';
import { modelsIn } from '../../detect/outline/sources';

/** What the panel is told of a Python file. */
export async function fileOf(text: string): Promise<PanelFile> {
  const { detection, outline } = await modelsIn('python', text);
  const place = (span: { readonly start: number; readonly end: number }) => ({ span, line: 1 });
  const models = panelModels({
    outline,
    findings: [],
    uses: detection.uses,
    useAt: (use) => use,
    place,
  });
  const uses = detection.uses.map((use) => ({
    use,
    line: 1,
    recommendation: { text: '', reference: '', alternatives: [] },
    remarks: [],
    defaults: {},
  }));
  const told = { uri: 'file:///net.py', name: 'net.py', version: 1, supported: true };
  return { ...told, uses, models, choices: [], findings: [] };
}
