import { apiTables } from './apiTables';
import { frameworkOfPath } from './modules';
import { remembered } from './remembered';
import type { Constant } from './signature';
import { type Home, type Spelling, spellingsIn } from './spellings';
import { FRAMEWORKS, type Framework } from './table';

/** What a framework has of an activation. */
export interface Availability {
  readonly framework: Framework;
  /**
   * The first class or layer and the first function, by their full paths, with the arguments
   * that make them this activation: `torch.nn.GELU(approximate='tanh')`.
   */
  readonly spellings: readonly string[];
}

/**
 * The frameworks that have an activation as a class or a function. What is
 * only a string of a registry (`activation="mish"`) does not count.
 */
export const availabilityOf: (activation: string) => readonly Availability[] = remembered(
  (activation) =>
    FRAMEWORKS.flatMap((framework) => {
      const spellings = spellingsOf(framework, activation);
      return spellings.length === 0 ? [] : [{ framework, spellings }];
    }),
);

function spellingsOf(framework: Framework, activation: string): readonly string[] {
  const found = all().filter(
    (spelling) =>
      spelling.activation === activation && frameworkOfPath(spelling.home.prefix) === framework,
  );
  const plain = found.filter(({ fixed }) => fixed.size === 0);
  // What arguments turn into it counts where nothing has the name itself.
  const best = plain.length > 0 ? plain : found;
  const layer = best.find(({ home }) => isLayers(home));
  const operation = best.find(({ home }) => !isLayers(home));
  return [layer, operation].flatMap((spelling) => (spelling ? [textOf(spelling)] : []));
}

/** Of all tables; read when it is first asked for, which takes some milliseconds. */
let known: readonly Spelling[] | undefined;

function all(): readonly Spelling[] {
  const homes = apiTables.filter(({ kind }) => kind !== 'method');
  const distinct = new Map(
    homes.map(({ kind, prefix }) => [`${kind} ${prefix}`, { prefix, kind }]),
  );
  known ??= [...distinct.values()].flatMap((home) => spellingsIn(home, false));
  return known;
}

function isLayers({ kind, prefix }: Home): boolean {
  return kind === 'class' || prefix.endsWith('.layers.');
}

function textOf({ home, name, fixed, signature }: Spelling): string {
  const path = home.prefix + name;
  const given = [...fixed].flatMap(([target, value]) => {
    const argument = signature.parameters.find((each) => each.target === target);
    const isGiven = argument !== undefined && argument.default !== value;
    return isGiven ? [[argument.name, value] as const] : [];
  });
  if (given.length === 0) return path;
  return signature.options
    ? `${path}({${given.map(([argument, value]) => `${argument}: ${javaScript(value)}`).join(', ')}})`
    : `${path}(${given.map(([argument, value]) => `${argument}=${python(value)}`).join(', ')})`;
}

function python(value: Constant): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return javaScript(value);
}

function javaScript(value: Constant): string {
  return typeof value === 'string' ? `'${value}'` : String(value);
}
