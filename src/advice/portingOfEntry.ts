import { findActivation } from '../activations/catalogue';
import type { ActivationUse, ParameterUse } from '../detect/use';
import { offerOf } from '../frameworks/defaults';
import { sameNames } from '../frameworks/sameNames';
import type { Framework } from '../frameworks/table';
import type { Words } from '../text/text';
import { type Porting, portingOf, TARGETS } from './porting';

/**
 * An entry of the catalogue beside what the frameworks make of its name: as if it were
 * written, with nothing but its name, in the first of them that has it. `undefined`: none has.
 */
export function portingOfEntry(id: string, words: Words): Porting | undefined {
  const framework = TARGETS.find((target) => offerOf(target, id) !== undefined);
  return framework && portingOf(useOf(id, framework), words);
}

function useOf(id: string, framework: Framework): ActivationUse {
  const shared = sameNames.find(({ meanings }) => meanings.some((one) => one.activation === id));
  const text = shared?.id ?? id;
  const defaults = Object.entries(offerOf(framework, id)?.defaults ?? {});
  const untold = findActivation(id)?.parameters.map(({ name }) => [name, null] as const) ?? [];
  const parameters = [...untold, ...defaults].map(([name, value]): [string, ParameterUse] => [
    name,
    { argument: name, value, source: 'default' },
  ]);
  return {
    span: { start: 0, end: 0 },
    text,
    spelling: text,
    activation: id,
    framework,
    form: 'class',
    certainty: 'certain',
    parameters: Object.fromEntries(parameters),
    role: 'unknown',
  };
}
