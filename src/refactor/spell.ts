import type { KnownName } from '../detect/writing/writing';
import type { KerasVersion } from '../frameworks/kerasVersion';
import { findApi } from '../frameworks/lookup';
import { canonicalPath } from '../frameworks/modules';

/** Whether a path, as a source would write it, leads to what is meant. */
export type Leads = (path: string) => boolean;

export function leadsToApi(target: string, keras: KerasVersion): Leads {
  return (path) => findApi(path, keras)?.path === target;
}

export function leadsTo(target: string): Leads {
  const canonical = canonicalPath(target);
  return (path) => path === target || canonicalPath(path) === canonical;
}

/** The shortest way in which known names lead to a path: `F.elu`, `nn.ELU`, `ELU`. */
export function spell(
  target: string,
  leads: Leads,
  names: readonly KnownName[],
): string | undefined {
  const segments = target.split('.');
  const found = names.flatMap(({ name, path }) =>
    [undefined, ...segments].flatMap((_, kept) => {
      const tail = segments
        .slice(segments.length - kept)
        .map((segment) => `.${segment}`)
        .join('');
      return leads(path + tail) ? [name + tail] : [];
    }),
  );
  return found.sort((a, b) => a.length - b.length)[0];
}
