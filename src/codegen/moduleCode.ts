import type { Activation, Settings } from '../activations/activation';
import { instantiate, numbersOf } from '../activations/instantiate';
import { parameterNames } from '../math/bind';
import { activationCode, numberText } from './functionCode';
import { identifiers } from './identifiers';

/** How a library's classes are written; `{0}` is the name of a parameter. */
interface ClassStyle {
  readonly base: string;
  /** Of the constructor: further parameters, and what it hands on. */
  readonly rest: string;
  readonly handedOn: string;
  readonly method: string;
  /** A number that is learned with the weights. */
  readonly learned: string;
  /** Whether a class has to tell its constructor's arguments, to be saved. */
  readonly configured: boolean;
}

const styles: Readonly<Record<'torch' | 'keras', ClassStyle>> = {
  torch: {
    base: 'torch.nn.Module',
    rest: '',
    handedOn: '',
    method: 'forward',
    learned: 'torch.nn.Parameter(torch.tensor({0}))',
    configured: false,
  },
  keras: {
    base: 'keras.layers.Layer',
    rest: ', **kwargs',
    handedOn: '**kwargs',
    method: 'call',
    learned: 'self.add_weight(shape=(), initializer=keras.initializers.Constant({0}), name="{0}")',
    configured: true,
  },
};

/**
 * An activation of the catalogue as a module of PyTorch or a layer of Keras, above it the
 * function that it calls. Parameters that are learned are weights, which begin at the
 * settings. `undefined` where the settings are no good.
 */
export function moduleCode(
  activation: Activation,
  library: 'torch' | 'keras',
  settings: Settings = {},
): string | undefined {
  const instance = instantiate(activation, settings);
  const code = activationCode(activation, library, settings);
  if (!instance.ok || code === undefined) return undefined;
  const used = new Set(parameterNames(instance.definition));
  const values = Object.entries(numbersOf(instance.values)).filter(([name]) => used.has(name));
  return `${code}\n\n${classText(activation, styles[library], values)}\n`;
}

function classText(
  activation: Activation,
  style: ClassStyle,
  values: readonly (readonly [name: string, value: number])[],
): string {
  const nameOf = identifiers('python');
  const names = values.map(([name]) => nameOf(name));
  const parameters = values.map(([name, value]) => `, ${nameOf(name)}=${numberText(value)}`);
  const fields = values.map(([name]) => {
    const own = nameOf(name);
    const value = isLearned(activation, name) ? style.learned.replaceAll('{0}', own) : own;
    return `        self.${own} = ${value}`;
  });
  const initial = names.map((name) => `"${name}": ${name}`).join(', ');
  const configured = style.configured && names.length > 0;
  return [
    `class ${className(activation)}(${style.base}):`,
    ...(names.length === 0
      ? []
      : [
          `    def __init__(self${parameters.join('')}${style.rest}):`,
          `        super().__init__(${style.handedOn})`,
          ...(configured ? [`        self.initial = {${initial}}`] : []),
          ...fields,
          '',
        ]),
    `    def ${style.method}(self, x):`,
    `        return ${activation.id}(${['x', ...names.map((name) => `self.${name}`)].join(', ')})`,
    ...(configured
      ? ['', '    def get_config(self):', '        return {**super().get_config(), **self.initial}']
      : []),
  ].join('\n');
}

function isLearned({ parameters }: Activation, name: string): boolean {
  return parameters.some((each) => each.kind === 'number' && each.learnable && each.name === name);
}

/** `leaky_relu` is `LeakyRelu`. */
function className({ id }: Activation): string {
  return id.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
