import { parameterNames } from '../../math/bind';
import { children } from '../../math/complexity';
import type { Expr } from '../../math/expression';
import { folded } from './folded';
import { defaults, type LayerParts, partsOf } from './parts';
import type { LayerParameter, LayerPlan, SimpleDraw } from './plan';
import { remarks } from './remarks';
import { indented, type LayerStyle, wrapped } from './style';

const WIDTH = 100;

type Lines = readonly string[];

/** A layer of TensorFlow.js, below the functions that it calls. */
export function tfjsLayer(plan: LayerPlan, style: LayerStyle): readonly string[] | undefined {
  const parts = partsOf(plan, 'tfjs', style);
  if (parts === undefined) return undefined;
  const { className } = plan;
  const own = fields(parts);
  const methods = [
    ...(own.length > 0 ? [constructing(parts, own)] : []),
    ...(parts.learned.length > 0 ? [building(parts)] : []),
    calling(parts),
    ...(plan.kind === 'elementwise' ? [] : [shaping(parts)]),
    ...(own.length > 0 ? [configuring(parts, own)] : []),
    ...(parts.start ? [initialising(parts, parts.start)] : []),
  ];
  const text = [
    ...comment(remarks(plan, 'tfjs', parts.nameOf, style.words, WIDTH - 3)),
    `class ${className} extends tf.layers.Layer {`,
    ...indented(
      [
        `static className = '${className}';`,
        ...(style.typed ? declarations(parts, own) : []),
        ...methods.flatMap((method) => ['', ...method]),
      ],
      2,
    ),
    '}',
    `tf.serialization.registerClass(${className});`,
  ];
  const helpers = parts.code.helpers.map((helper) =>
    helper.replace(/\(x\)/, typed(parts, '(x: tf.Tensor): tf.Tensor') || '(x)'),
  );
  return [...helpers, text.join('\n')];
}

/** What only TypeScript is told. */
function typed({ style }: LayerParts, annotation: string): string {
  return style.typed ? annotation : '';
}

function override(parts: LayerParts): string {
  return typed(parts, 'override ');
}

/** A number that the constructor is given, the field that keeps it, and its default. */
interface Field {
  readonly name: string;
  readonly field: string;
  readonly value: string;
}

const FURTHER: Readonly<Record<LayerPlan['kind'], readonly Field[]>> = {
  elementwise: [],
  bothSigns: [{ name: 'axis', field: 'axis', value: '-1' }],
  largest: [{ name: 'pieces', field: 'pieces', value: '2' }],
};

function fields({ plan, nameOf, numberOf }: LayerParts): readonly Field[] {
  const own = plan.parameters.map(({ name, initial, learned }) => ({
    name: nameOf(name),
    field: learned ? initialOf(nameOf(name)) : nameOf(name),
    value: numberOf(initial),
  }));
  return [...own, ...FURTHER[plan.kind]];
}

/** The name itself is the weight's. */
function initialOf(name: string): string {
  return `initial${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function declarations({ learned, nameOf }: LayerParts, own: readonly Field[]): Lines {
  return [
    ...own.map(({ field }) => `private readonly ${field}: number;`),
    ...learned.map(({ name }) => `private ${nameOf(name)}!: tf.LayerVariable;`),
  ];
}

function constructing(parts: LayerParts, own: readonly Field[]): Lines {
  const options = own.map(({ name }) => `${name}?: number`).join('; ');
  const type = `: ConstructorParameters<typeof tf.layers.Layer>[0] & { ${options} }`;
  return [
    `constructor(config${typed(parts, type)} = {}) {`,
    '  super(config);',
    ...own.map(({ name, field, value }) => `  this.${field} = config.${name} ?? ${value};`),
    '}',
  ];
}

function building(parts: LayerParts): Lines {
  const { learned, nameOf } = parts;
  return [
    `${override(parts)}build(inputShape${typed(parts, ': tf.Shape | tf.Shape[]')})${typed(parts, ': void')} {`,
    `  const channels = [inputShape[inputShape.length - 1]]${typed(parts, ' as tf.Shape')};`,
    ...learned.flatMap(({ name }) => [
      `  this.${nameOf(name)} = this.addWeight(`,
      `    '${nameOf(name)}',`,
      '    channels,',
      "    'float32',",
      `    tf.initializers.constant({ value: this.${initialOf(nameOf(name))} }),`,
      '  );',
    ]),
    '  super.build(inputShape);',
    '}',
  ];
}

function calling(parts: LayerParts): Lines {
  const { plan, code, learned, nameOf } = parts;
  const value = values[plan.kind](parts);
  const kwargs = `, kwargs${typed(parts, ': { training?: boolean }')} = {}`;
  const input = 'Array.isArray(inputs) ? inputs[0] : inputs';
  return [
    `${override(parts)}call(inputs${typed(parts, ': tf.Tensor | tf.Tensor[]')}${
      plan.training ? kwargs : ''
    })${typed(parts, ': tf.Tensor')} {`,
    '  return tf.tidy(() => {',
    `    const x = ${typed(parts, `(${input}) as tf.Tensor`) || input};`,
    ...learned.map(
      (parameter) => `    const ${nameOf(parameter.name)} = ${weight(parameter, parts)};`,
    ),
    ...indented(
      plan.training
        ? [
            'if (!kwargs.training) {',
            ...indented(value, 2),
            '}',
            `const draw = ${drawn(plan.training.draw)};`,
            ...returned(code.training ?? ''),
          ]
        : value,
      4,
    ),
    '  });',
    '}',
  ];
}

function weight({ name, positive }: LayerParameter, { plan, nameOf }: LayerParts): string {
  const read = `this.${nameOf(name)}.read()`;
  const value = positive ? `tf.abs(${read})` : read;
  return isBoundBy(plan.expression, name) ? `tf.add(${value}, tf.zerosLike(x))` : value;
}

/**
 * The gradients of `maximum` and `minimum` in TensorFlow.js 4.22 fail where one operand is
 * broadcast to the other, so that a weight has to have the shape of x before.
 */
function isBoundBy(node: Expr, parameter: string): boolean {
  const isExtreme = node.kind === 'binary' && (node.name === 'min' || node.name === 'max');
  return (
    (isExtreme && parameterNames(node).includes(parameter)) ||
    children(node).some((child) => isBoundBy(child, parameter))
  );
}

const values: Readonly<Record<LayerPlan['kind'], (parts: LayerParts) => Lines>> = {
  elementwise: ({ code }) => returned(code.value),
  bothSigns: ({ code }) => returned(`tf.concat([${code.value}, ${code.mirrored}], this.axis)`),
  largest: () => [
    'const pieces = [...x.shape.slice(0, -1), -1, this.pieces];',
    'return tf.max(tf.reshape(x, pieces), -1);',
  ],
};

function shaping(parts: LayerParts): Lines {
  const shape = typed(parts, '(inputShape as tf.Shape)') || 'inputShape';
  return [
    `${override(parts)}computeOutputShape(inputShape${typed(parts, ': tf.Shape | tf.Shape[]')})${typed(parts, ': tf.Shape')} {`,
    `  const shape = [...${shape}];`,
    ...(parts.plan.kind === 'bothSigns'
      ? [
          '  const axis = this.axis < 0 ? this.axis + shape.length : this.axis;',
          '  const size = shape[axis];',
          '  shape[axis] = size == null ? null : 2 * size;',
        ]
      : ['  const size = shape.pop();', '  shape.push(size == null ? null : size / this.pieces);']),
    '  return shape;',
    '}',
  ];
}

function configuring(parts: LayerParts, own: readonly Field[]): Lines {
  const entries = own.map(({ name, field }) => `${name}: this.${field}`);
  return [
    `${override(parts)}getConfig()${typed(parts, ': tf.serialization.ConfigDict')} {`,
    `  return { ...super.getConfig(), ${entries.join(', ')} };`,
    '}',
  ];
}

/** The variance that is left of a normal distribution cut off at two standard deviations. */
const TRUNCATED_VARIANCE = 0.7737413;

function initialising(parts: LayerParts, start: NonNullable<LayerParts['start']>): Lines {
  const { style, nameOf } = parts;
  const given = [...defaults(parts, start.parameters, ' = '), "mode = 'fanIn'"].join(', ');
  const types = [
    ...start.parameters.map(({ name }) => `${nameOf(name)}?: number`),
    "mode?: 'fanIn' | 'fanOut' | 'fanAvg'",
  ].join('; ');
  return [
    ...comment([
      ...wrapped(style.words('code.taylor'), WIDTH - 5),
      ...wrapped(style.words('code.taylor.truncated'), WIDTH - 5),
    ]),
    `static taylorNormal({ ${given} }${typed(parts, `: { ${types} }`)} = {}) {`,
    '  return tf.initializers.varianceScaling({',
    `    scale: ${start.scale} / ${TRUNCATED_VARIANCE},`,
    '    mode,',
    "    distribution: 'normal',",
    '  });',
    '}',
  ];
}

/** Within the function that `call` tidies up behind. */
function returned(value: string): Lines {
  return folded(`return ${value};`, WIDTH - 6).map((line) => line.replace(/^ +/, halved));
}

/** Python's steps of four are two here. */
function halved(blanks: string): string {
  return ' '.repeat(blanks.length / 2);
}

function comment(lines: Lines): Lines {
  const [only = ''] = lines;
  return lines.length === 1
    ? [`/** ${only} */`]
    : ['/**', ...lines.map((line) => (line === '' ? ' *' : ` * ${line}`)), ' */'];
}

function drawn(draw: SimpleDraw): string {
  switch (draw.kind) {
    case 'normal':
      return 'tf.randomNormal(x.shape)';
    case 'halfNormal':
      return 'tf.abs(tf.randomNormal(x.shape))';
    case 'uniform':
      return `tf.randomUniform(x.shape, ${draw.lo}, ${draw.hi})`;
  }
}
