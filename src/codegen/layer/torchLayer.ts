import { folded } from './folded';
import { defaults, type LayerParts, partsOf } from './parts';
import type { LayerPlan, SimpleDraw } from './plan';
import { type Method, pythonClass } from './pythonClass';
import { remarks } from './remarks';
import { indented, type LayerStyle, wrapped } from './style';

const WIDTH = 88;

/** A module of PyTorch, below the functions that it calls. */
export function torchLayer(plan: LayerPlan, style: LayerStyle): readonly string[] | undefined {
  const parts = partsOf(plan, 'torch', style);
  if (parts === undefined) return undefined;
  const { code, nameOf, start } = parts;
  const isPlain = plan.parameters.length === 0 && plan.kind === 'elementwise';
  return [
    ...code.helpers,
    pythonClass({
      name: plan.className,
      base: 'torch.nn.Module',
      about: remarks(plan, 'torch', nameOf, style.words, WIDTH - 4),
      methods: [
        ...(isPlain ? [] : [constructing(parts)]),
        forward(parts),
        ...(start ? [initialising(parts, start)] : []),
      ],
    }),
  ];
}

function constructing(parts: LayerParts): Method {
  const { plan, learned, nameOf } = parts;
  const { kind, parameters } = plan;
  return {
    head: `__init__(${[
      'self',
      ...(learned.length > 0 ? ['num_parameters=1'] : []),
      ...defaults(parts, parameters),
      ...(kind === 'largest' ? ['pieces=2'] : []),
      ...(kind === 'elementwise' ? [] : ['dim=1']),
    ].join(', ')})`,
    body: [
      'super().__init__()',
      ...parameters.map((parameter) => {
        const name = nameOf(parameter.name);
        return parameter.learned
          ? `self.${name} = torch.nn.Parameter(torch.full((num_parameters,), float(${name})))`
          : `self.${name} = ${name}`;
      }),
      ...(kind === 'largest' ? ['self.pieces = pieces'] : []),
      ...(kind === 'elementwise' ? [] : ['self.dim = dim']),
    ],
  };
}

function forward(parts: LayerParts): Method {
  const { plan, code } = parts;
  const value = values[plan.kind](parts);
  return {
    head: 'forward(self, x)',
    body: [
      ...weights(parts),
      ...(plan.training
        ? [
            'if not self.training:',
            ...indented(value, 4),
            `draw = ${drawn(plan.training.draw)}`,
            ...returned(code.training ?? ''),
          ]
        : value),
    ],
  };
}

/** In the shape in which they stand beside the channels. */
function weights({ learned, nameOf }: LayerParts): readonly string[] {
  if (learned.length === 0) return [];
  return [
    'shape = (-1,) + (1,) * max(x.dim() - 2, 0)',
    ...learned.map(({ name, positive }) => {
      const own = nameOf(name);
      return `${own} = self.${own}${positive ? '.abs()' : ''}.view(shape)`;
    }),
  ];
}

const values: Readonly<Record<LayerPlan['kind'], (parts: LayerParts) => readonly string[]>> = {
  elementwise: ({ code }) => returned(code.value),
  bothSigns: ({ code }) => returned(`torch.cat((${code.value}, ${code.mirrored}), dim=self.dim)`),
  largest: () => [
    'dim = self.dim % x.dim()',
    'return x.unflatten(dim, (-1, self.pieces)).amax(dim + 1)',
  ],
};

function initialising(parts: LayerParts, start: NonNullable<LayerParts['start']>): Method {
  const { style } = parts;
  const { divisor, parameters, ratio } = start;
  // With `relu` as its nonlinearity PyTorch would ignore `a`.
  const drawing = `torch.nn.init.kaiming_normal_(weight, a=${ratio}, mode=mode, nonlinearity="leaky_relu")`;
  return {
    decorator: '@staticmethod',
    head: `taylor_normal_(${['weight', ...defaults(parts, parameters), 'mode="fan_in"'].join(', ')})`,
    about: wrapped(style.words('code.taylor'), WIDTH - 11),
    body:
      divisor === undefined
        ? returned(drawing)
        : [
            ...folded(drawing, WIDTH - 8),
            'with torch.no_grad():',
            `    return weight.div_(${divisor})`,
          ],
  };
}

/** In a method. */
function returned(value: string): readonly string[] {
  return folded(`return ${value}`, WIDTH - 8);
}

function drawn(draw: SimpleDraw): string {
  switch (draw.kind) {
    case 'normal':
      return 'torch.randn_like(x)';
    case 'halfNormal':
      return 'torch.randn_like(x).abs()';
    case 'uniform':
      return `torch.empty_like(x).uniform_(${draw.lo}, ${draw.hi})`;
  }
}
