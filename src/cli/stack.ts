import { initialisations } from '../activations/initialisations';
import { analyse } from '../math/analyse';
import { isUnknown } from '../math/analysis';
import type { Expr } from '../math/expression';
import type { ExplainDocument } from '../report/explain';
import { propagationDocument } from '../report/propagationDocument';
import { phraseIn } from '../text/phrases';
import { UsageError } from './io';
import { say, withoutStop } from './language';
import { choice } from './options';

/** As they are typed. */
export interface StackOptions {
  readonly layers?: string | undefined;
  readonly initialisation: string;
  readonly fan: string;
}

/** What a stack of layers does to the signal, where layers are asked for. */
export function stackFrom(
  { layers, initialisation, fan }: StackOptions,
  expression: Expr,
): Pick<ExplainDocument, 'propagation'> {
  if (layers === undefined) {
    return {};
  }
  const rule = choice(
    'initialisation',
    initialisation,
    initialisations.map(({ id }) => id),
  );
  const request = { initialisation: rule, layers: Number(layers), fan: Number(fan) };
  const propagation = propagationDocument(expression, analyse(expression), request);
  if (isUnknown(propagation)) {
    const reason = withoutStop(phraseIn(say, propagation.unknown));
    throw new UsageError(say('cli.noPropagation', { reason }));
  }
  return { propagation };
}
