import type { Activation, Settings } from '../activations/activation';
import { catalogue, findActivation } from '../activations/catalogue';
import { userExpression } from '../activations/userExpression';
import { frameworkDefaults } from '../frameworks/defaults';
import { FRAMEWORKS } from '../frameworks/table';
import type { Expr } from '../math/expression';
import { parse } from '../math/parse';
import { parseExcerpt, parseProblem } from '../report/parseProblem';
import { listed } from '../text/list';
import { UsageError } from './io';
import { say } from './language';
import { nearest } from './near';
import { choice } from './options';

/** What `explain` is asked about. */
export interface Subject {
  readonly activation: Activation;
  /** Settings that hold unless the command line states others. */
  readonly defaults: Settings;
  /** The expression, where one is given in place of an id. */
  readonly written?: Expr;
}

interface Asked {
  readonly positionals: readonly string[];
  readonly expression: string | undefined;
  readonly framework: string | undefined;
}

export function subjectFrom({ positionals, expression, framework }: Asked): Subject {
  if (expression === undefined) {
    const activation = activationFrom(positionals);
    return { activation, defaults: defaultsIn(activation, framework) };
  }
  if (positionals.length > 0) {
    throw new UsageError(say('cli.expressionOrId'));
  }
  if (framework !== undefined) {
    throw new UsageError(say('cli.expressionOrFramework'));
  }
  const written = expressionFrom(expression);
  return { activation: userExpression(written), defaults: {}, written };
}

function expressionFrom(text: string): Expr {
  const result = parse(text);
  if (!result.ok) {
    throw new UsageError(parseProblem(result, say), parseExcerpt(text, result));
  }
  return result.expression;
}

function activationFrom(positionals: readonly string[]): Activation {
  const [id, ...others] = positionals;
  if (id === undefined) {
    throw new UsageError(say('cli.noActivation'));
  }
  if (others.length > 0) {
    throw new UsageError(say('cli.severalActivations', { count: positionals.length }));
  }
  const activation = findActivation(id);
  if (activation === undefined) {
    const ids = catalogue.map((entry) => entry.id);
    const near = listed(say, nearest(id, ids));
    throw new UsageError(
      say(near === '' ? 'cli.unknownActivation' : 'cli.unknownActivationNear', { id, near }),
    );
  }
  return activation;
}

function defaultsIn(activation: Activation, framework: string | undefined) {
  if (framework === undefined) {
    return {};
  }
  const chosen = choice('framework', framework, FRAMEWORKS);
  const defaults = frameworkDefaults(chosen, activation.id);
  if (defaults === undefined) {
    const values = { framework, id: activation.id };
    throw new UsageError(say('cli.unknownFrameworkActivation', values));
  }
  return defaults;
}
