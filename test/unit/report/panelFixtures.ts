import type {
  PanelBranch,
  PanelFile,
  PanelFinding,
  PanelLayer,
  PanelModel,
  PanelPlace,
} from '../../../src/protocol';
import { useOf } from '../webview/fixtures';

/** Layers of models as the panel is told of them, each on a line of its own. */
export function placeAt(line: number): PanelPlace {
  return { span: { start: line * 10, end: line * 10 + 5 }, line };
}

const once = { least: 1, most: 1 } as const;

export function weighted(line: number, inputs: number, outputs: number): PanelLayer {
  return {
    kind: 'weighted',
    name: 'Linear',
    weighted: 'dense',
    fanIn: inputs,
    fanOut: outputs,
    inputs,
    outputs,
    kernel: [],
    bias: true,
    initialiser: INITIALISER,
    depth: once,
    at: placeAt(line),
    times: once,
  };
}

const INITIALISER = { name: '', scheme: 'unknown', source: 'default' } as unknown as Extract<
  PanelLayer,
  { kind: 'weighted' }
>['initialiser'];

export function activation(line: number, id: string, use?: number): PanelLayer {
  const own = { kind: 'activation', name: id, activation: id, at: placeAt(line) } as const;
  return { ...own, times: once, ...(use !== undefined && { use }) };
}

export function plain(line: number, kind: 'dropout' | 'maxPooling', name: string): PanelLayer {
  return { kind, name, at: placeAt(line), times: once };
}

export function sum(line: number, from: number, ...others: readonly PanelBranch[]): PanelLayer {
  return { kind: 'join', how: 'add', from, others, at: placeAt(line), times: once };
}

export function modelOf(name: string, ...layers: readonly PanelLayer[]): PanelModel {
  return {
    name,
    framework: 'torch',
    kind: 'module',
    part: false,
    depth: once,
    at: placeAt(1),
    layers,
    losses: [],
    uses: layers.flatMap((layer) =>
      layer.kind === 'activation' && layer.use !== undefined ? [layer.use] : [],
    ),
  };
}

export function findingOn(line: number, code: string, use?: number): PanelFinding {
  return {
    code,
    rule: 'sigmoid-deep',
    severity: 'warning',
    message: `Look at line ${line}.`,
    at: placeAt(line),
    ...(use !== undefined && { use }),
  };
}

/** Two networks, the first built of the second, and what is in neither. */
export function fileOfModels(): PanelFile {
  const block = [weighted(11, 8, 8), activation(12, 'relu', 1)];
  return {
    uri: 'file:///net.py',
    name: 'net.py',
    version: 1,
    supported: true,
    uses: [useOf('sigmoid', 5), useOf('relu', 12), useOf('tanh', 30)],
    choices: [],
    models: [
      modelOf('Net', weighted(4, 3, 8), activation(5, 'sigmoid', 0), ...block),
      { ...modelOf('Block', ...block), part: true },
    ],
    findings: [
      findingOn(5, 'AL101', 0),
      { ...findingOn(4, 'AL202'), severity: 'info' },
      findingOn(40, 'AL903'),
    ],
  };
}

/** As `fileOfModels`, the findings marked where they stand. */
export function fileWithMarks(): PanelFile {
  const file = fileOfModels();
  const [net, ...others] = file.models;
  if (net === undefined) return file;
  const marks: Readonly<Record<number, readonly number[]>> = { 4: [1], 5: [0] };
  const layers = net.layers.map((layer) => {
    const findings = marks[layer.at.line];
    return findings ? { ...layer, findings } : layer;
  });
  return { ...file, models: [{ ...net, layers }, ...others] };
}
