import { folded } from './folded';
import { kerasOperations } from './kerasOperations';
import { defaults, type LayerParts, partsOf } from './parts';
import type { LayerParameter, LayerPlan } from './plan';
import { type Method, pythonClass } from './pythonClass';
import { remarks } from './remarks';
import { indented, type LayerStyle, wrapped } from './style';

const WIDTH = 88;

/** A layer of Keras, below the functions that it calls. */
export function kerasLayer(plan: LayerPlan, style: LayerStyle): readonly string[] | undefined {
  const parts = partsOf(plan, 'keras', style);
  if (parts === undefined) return undefined;
  const { code, learned, nameOf, start } = parts;
  const isConfigured = plan.parameters.length > 0 || plan.kind !== 'elementwise';
  const isSeeded = plan.training !== undefined && operations(parts).seed.length > 0;
  return [
    ...code.helpers,
    pythonClass({
      decorator: operations(parts).decorator,
      name: plan.className,
      base: 'keras.layers.Layer',
      about: remarks(plan, 'keras', nameOf, style.words, WIDTH - 4),
      methods: [
        ...(isConfigured || isSeeded ? [constructing(parts)] : []),
        ...(learned.length > 0 ? [building(parts)] : []),
        calling(parts),
        ...(isConfigured ? [configuring(parts)] : []),
        ...(start ? [initialising(parts, start)] : []),
      ],
    }),
  ];
}

function operations({ style }: LayerParts): (typeof kerasOperations)['keras'] {
  return kerasOperations[style.operations];
}

/** Arguments of the constructor beside the parameters. */
const FURTHER: Readonly<Record<LayerPlan['kind'], readonly (readonly [string, string])[]>> = {
  elementwise: [],
  bothSigns: [['axis', '-1']],
  largest: [['pieces', '2']],
};

/** What the constructor is given, and the attribute that keeps it. */
function fields({ plan, nameOf }: LayerParts): readonly (readonly [name: string, field: string])[] {
  return [
    ...plan.parameters.map((each) => [nameOf(each.name), fieldOf(each, nameOf)] as const),
    ...FURTHER[plan.kind].map(([name]) => [name, name] as const),
  ];
}

/** The name itself is the weight's. */
function fieldOf({ name, learned }: LayerParameter, nameOf: LayerParts['nameOf']): string {
  return learned ? `initial_${nameOf(name)}` : nameOf(name);
}

function constructing(parts: LayerParts): Method {
  const { plan } = parts;
  return {
    head: `__init__(${[
      'self',
      ...defaults(parts, plan.parameters),
      ...FURTHER[plan.kind].map((each) => each.join('=')),
      '**kwargs',
    ].join(', ')})`,
    body: [
      'super().__init__(**kwargs)',
      ...fields(parts).map(([name, field]) => `self.${field} = ${name}`),
      ...(plan.training ? operations(parts).seed : []),
    ],
  };
}

function building({ learned, nameOf }: LayerParts): Method {
  return {
    head: 'build(self, input_shape)',
    body: learned.flatMap((parameter) => {
      const name = nameOf(parameter.name);
      return [
        `self.${name} = self.add_weight(`,
        `    name="${name}",`,
        '    shape=(input_shape[-1],),',
        `    initializer=keras.initializers.Constant(self.${fieldOf(parameter, nameOf)}),`,
        ')',
      ];
    }),
  };
}

function calling(parts: LayerParts): Method {
  const { plan, code, learned, nameOf } = parts;
  const { abs, draw } = operations(parts);
  const value = values[plan.kind](parts);
  return {
    head: plan.training ? 'call(self, x, training=False)' : 'call(self, x)',
    body: [
      ...learned.map(({ name, positive }) => {
        const weight = `self.${nameOf(name)}`;
        return `${nameOf(name)} = ${positive ? `${abs}(${weight})` : weight}`;
      }),
      ...(plan.training
        ? [
            'if not training:',
            ...indented(value, 4),
            ...folded(`draw = ${draw(plan.training.draw)}`, WIDTH - 8),
            ...returned(code.training ?? ''),
          ]
        : value),
    ],
  };
}

const values: Readonly<Record<LayerPlan['kind'], (parts: LayerParts) => readonly string[]>> = {
  elementwise: ({ code }) => returned(code.value),
  bothSigns: (parts) =>
    returned(
      `${operations(parts).concatenate}([${parts.code.value}, ${parts.code.mirrored}], axis=self.axis)`,
    ),
  largest: (parts) => [
    'pieces = [x[..., first :: self.pieces] for first in range(self.pieces)]',
    `return ${operations(parts).max}(${operations(parts).stack}(pieces, axis=-1), axis=-1)`,
  ],
};

function configuring(parts: LayerParts): Method {
  const entries = fields(parts).map(([name, field]) => `"${name}": self.${field}`);
  return {
    head: 'get_config(self)',
    body: [`return {**super().get_config(), ${entries.join(', ')}}`],
  };
}

function initialising(parts: LayerParts, start: NonNullable<LayerParts['start']>): Method {
  return {
    decorator: '@staticmethod',
    head: `taylor_normal(${[...defaults(parts, start.parameters), 'mode="fan_in"'].join(', ')})`,
    about: wrapped(parts.style.words('code.taylor'), WIDTH - 11),
    body: [
      'return keras.initializers.VarianceScaling(',
      `    scale=${start.scale}, mode=mode, distribution="untruncated_normal"`,
      ')',
    ],
  };
}

/** In a method. */
function returned(value: string): readonly string[] {
  return folded(`return ${value}`, WIDTH - 8);
}
