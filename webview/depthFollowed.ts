import { instantiate } from '../src/activations/instantiate';
import type { Known } from '../src/math/analysis';
import { meanField } from '../src/math/network/meanField';
import type { LayerState } from '../src/math/network/network';
import type { PanelModel } from '../src/protocol';
import { type ChainOperation, chainOf, modelOf } from '../src/report/depth/chain';
import {
  equalLayers,
  type Followed,
  layerNames,
  networkOf,
  type Source,
} from '../src/report/depth/network';
import type { DepthSettings } from '../src/report/depth/settings';
import type { PanelState } from './state';
import type { Studied } from './studied';

/** What is followed, worked out. It is the same object as long as that does not change. */
export interface DepthStudy extends Followed {
  /** The model; `undefined`: equal layers of what is studied. */
  readonly model: PanelModel | undefined;
  /** Of the activations, by layer; where there is none, or of equal layers, nothing. */
  readonly names: readonly (string | undefined)[];
  readonly states: Known<readonly LayerState[]>;
}

/** `undefined`: what is studied does not act on each number alone, or nothing is. */
export type DepthStudies = (
  state: PanelState,
  studied: Studied | undefined,
) => DepthStudy | undefined;

/** Works out what is followed and remembers the last answer. */
export function createDepthStudies(): DepthStudies {
  const ofModel = lastOf(modelSource);
  const ofStudied = lastOf(studiedSource);
  const worked = lastOf(workedOut);
  return ({ file, depth, study }, studied) => {
    const model = file && depth.model !== undefined ? modelOf(file, depth.model) : undefined;
    const framework = study?.kind === 'use' ? study.item.use.framework : 'torch';
    const source =
      file && model ? ofModel(model, file.uses) : studied && ofStudied(studied, framework);
    // Which layer is looked at, and what is drawn, changes nothing.
    const settings: DepthSettings = { ...depth, model: model && depth.model, looked: 1, seed: 1 };
    return source && worked(source, JSON.stringify(settings));
  };
}

/** Where the layers come from: a model has them, of one activation there are as many as chosen. */
interface DepthSource extends Omit<Source, 'operations'> {
  readonly model: PanelModel | undefined;
  readonly operationsOf: (settings: DepthSettings) => readonly ChainOperation[];
}

function modelSource(model: PanelModel, uses: Parameters<typeof chainOf>[1]): DepthSource {
  const { operations, ...chain } = chainOf(model, uses);
  return { ...chain, framework: model.framework, model, operationsOf: () => operations };
}

function studiedSource(
  { activation, settings }: Studied,
  framework: Source['framework'],
): DepthSource | undefined {
  const instance = instantiate(activation, settings);
  if (!instance.ok || activation.arity === 'vector') return undefined;
  const { expression } = instance;
  const operationsOf = ({ layers }: DepthSettings) => equalLayers(expression, layers);
  return { framework, leftOut: [], standIns: [], model: undefined, operationsOf };
}

function workedOut({ model, operationsOf, ...source }: DepthSource, key: string): DepthStudy {
  const settings = JSON.parse(key) as DepthSettings;
  const operations = operationsOf(settings);
  const followed = networkOf({ ...source, operations }, settings);
  const states = meanField(followed.network);
  return { ...followed, model, names: layerNames(operations), states };
}

/** A function that remembers its last answer. */
function lastOf<First, Second, Result>(
  work: (first: First, second: Second) => Result,
): (first: First, second: Second) => Result {
  let last: { readonly first: First; readonly second: Second; readonly result: Result } | undefined;
  return (first, second) => {
    if (last?.first !== first || last.second !== second) {
      last = { first, second, result: work(first, second) };
    }
    return last.result;
  };
}
