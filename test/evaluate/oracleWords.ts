import facts from './facts.json';

export type Signature = Readonly<Record<string, readonly [number | null, string, unknown]>>;
type Facts = {
  readonly apis: Readonly<
    Record<string, readonly (readonly [readonly string[], string, string, Signature])[]>
  >;
  readonly methods: {
    readonly tfjs: Readonly<Record<string, readonly [readonly string[], Signature, number]>>;
  };
  readonly strings: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
export const { apis, methods, strings } = facts as unknown as Facts;

export const TFJS = '@tensorflow/tfjs';
export const PACKAGE = /(^|[/:])@tensorflow\/tfjs(-core|-layers|-node(-gpu)?)?(@[^/]*)?(\/.*)?$/;
export const NEVER = new Set(['clip', 'exponential', 'erf', 'heaviside', 'step']);
export const TELLING = /^(activations?|act|activ|nonlinearity)$/;
export const SPELLINGS: ReadonlyMap<string, readonly string[]> = spellings();

export function spellings(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const table of Object.values(strings)) {
    for (const [name, id] of Object.entries(table)) {
      if (!NEVER.has(id)) {
        found.set(loose(name), [...(found.get(loose(name)) ?? []), id]);
      }
    }
  }
  return found;
}

export function loose(text: string): string {
  return text.toLowerCase().replace(/[-_ ]/g, '');
}
