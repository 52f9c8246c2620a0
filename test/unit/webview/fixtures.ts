import type { ParameterUse } from '../../../src/detect/use';
import type { PanelFile, PanelUse, ToPanel } from '../../../src/protocol';
import { fullAnalyser } from '../../../webview/fullAnalyser';

export function literal(argument: string, value: number): ParameterUse {
  return { argument, value, source: 'literal' };
}

export function useOf(
  activation: string,
  line: number,
  parameters: Readonly<Record<string, ParameterUse>> = {},
): PanelUse {
  return {
    line,
    recommendation: { text: 'Keep it.', reference: 'A paper', alternatives: [] },
    remarks: [],
    defaults: {},
    use: {
      span: { start: line * 10, end: line * 10 + activation.length },
      text: activation,
      activation,
      framework: 'torch',
      form: 'class',
      certainty: 'certain',
      parameters,
      spelling: `torch.nn.${activation}`,
      role: 'hidden',
    },
  };
}

export function fileOf(name: string, ...uses: readonly PanelUse[]): PanelFile {
  return {
    uri: `file:///${name}`,
    name,
    version: 1,
    supported: true,
    uses,
    choices: [],
    models: [],
    findings: [],
  };
}

export function fileMessage(
  file: PanelFile | null,
  more: { readonly selected?: number; readonly pinned?: boolean } = {},
): ToPanel {
  return { type: 'file', file, pinned: false, recommendations: {}, ...more };
}

/** Activations at their defaults, by id. */
export function compareMessage(...ids: readonly string[]): ToPanel {
  return {
    type: 'compare',
    activations: ids.map((activation) => ({ activation })),
    notes: [],
  };
}

/** As when all of the panel is loaded. */
export const knowingAll = { now: () => fullAnalyser };
