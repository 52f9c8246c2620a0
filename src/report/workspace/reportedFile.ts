import { findActivation } from '../../activations/catalogue';
import { isActivation, strands } from '../../advice/chain';
import type { ModelOutline } from '../../detect/outline/model';
import type { FilePlace, LocatedUse, ScannedFile } from '../locatedUse';

/** What a report keeps of a model: of a whole workspace all layers would be too much. */
export interface ReportedModel
  extends FilePlace,
    Pick<ModelOutline, 'name' | 'framework' | 'depth'> {
  /** Names, a repeated layer as often as it is known to run. */
  readonly activations: readonly string[];
}

/** What a report says of a use. */
export interface ReportedUse extends FilePlace {
  readonly use: Pick<LocatedUse['use'], 'activation' | 'equals' | 'text' | 'framework'>;
}

/** What a report keeps of a file. */
export interface ReportedFile extends Pick<ScannedFile, 'findings'> {
  readonly uses: readonly ReportedUse[];
  readonly models: readonly ReportedModel[];
}

export function reportedFile({ uses, findings, models }: ScannedFile): ReportedFile {
  return {
    uses,
    findings,
    models: models.map(({ model, locate: _locate, ...place }) => {
      const { name, framework, depth } = model;
      return { ...place, name, framework, depth, activations: activationsIn(model) };
    }),
  };
}

/** Names, a repeated layer as often as it is known to run. */
export function activationsIn(model: ModelOutline): readonly string[] {
  return strands(model)
    .flat()
    .flatMap((layer) => {
      if (!isActivation(layer)) return [];
      const name = findActivation(layer.activation)?.name ?? layer.name;
      return new Array<string>(Math.max(1, layer.times.least)).fill(name);
    });
}
