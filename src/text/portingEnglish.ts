/** How far functions are apart, and what becomes of an activation in other frameworks. */
export const portingEnglish = {
  'apart.none': 'none',
  'apart.unknown': 'not known',
  'apart.sampled': 'at least {size}, found by sampling',
  'apart.unbounded': 'without bound, as {ends}',
  'apart.reached': '{size} {places}',
  'apart.at': 'at x = {points}',
  'apart.atBoth': 'at x = ±{point}',
  'apart.along': 'for {stretches}',
  'apart.beside': 'next to x = {points}',
  'apart.besideBoth': 'next to x = ±{point}',
  'apart.towards': 'as {ends}',
  'apart.left': 'x → −∞',
  'apart.right': 'x → ∞',
  'apart.everywhere': 'all x',
  'apart.and': ' and ',

  'porting.same': 'No difference: it is the same function in {places}.',
  'porting.sameDefaults': 'No difference: its defaults are the same in {places}.',
  'porting.told':
    'No difference: the code gives the parameters itself, and they mean the same in {places}.',
  'porting.give': 'To keep the function, give {values} when porting.',
  'porting.fixed': 'In {places}, {parameters} cannot be set.',
  'porting.tensorflow': 'TensorFlow outside Keras',
  'porting.absent': 'No counterpart in {frameworks}.',

  'porting.place.layers': '{name} layers',
  'porting.place.functions': '{name} functions',
  'porting.place.operations': '{name} operations',
} as const;
