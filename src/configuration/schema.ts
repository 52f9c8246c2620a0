import type { Words } from '../text/text';
import type { Configuration } from './configuration';
import { KEYS } from './read';

/** The JSON schema of `activation-lens.json`, by which editors complete and check it. */
export function configurationSchema(words: Words): object {
  const keys = Object.keys(KEYS) as (keyof Configuration)[];
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: words('configuration.title'),
    type: 'object',
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(
        keys.map((key) => [
          key,
          { description: words(`configuration.key.${key}`), ...KEYS[key].schema },
        ]),
      ),
    },
    additionalProperties: false,
  };
}
