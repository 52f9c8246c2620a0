import { catalogue } from '../activations/catalogue';
import { recommend } from '../advice/recommend';
import type { Recommendation } from '../advice/recommendation';
import type { FileTraits } from '../detect/use';
import type { Words } from '../text/text';

/** For each id of the catalogue, what is recommended where nothing of a model is known. */
export function catalogueRecommendations(words: Words): Readonly<Record<string, Recommendation>> {
  return Object.fromEntries(
    catalogue.map(({ id }) => [
      id,
      recommend(
        { activation: id, role: 'unknown', framework: 'torch', parameters: {} },
        NOTHING_KNOWN,
        words,
      ),
    ]),
  );
}

const NOTHING_KNOWN: FileTraits = { transformer: false, convolutional: false, batchNorm: false };
