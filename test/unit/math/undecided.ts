/** Paths of the fields that are unknown, in all that analysis answers. */
export function undecidedFields(value: unknown, path = ''): readonly string[] {
  if (value === 'unknown') return [path];
  if (typeof value !== 'object' || value === null) return [];
  if ('unknown' in value) return [path];
  return Object.entries(value).flatMap(([name, field]) =>
    undecidedFields(field, `${path}.${name}`),
  );
}
