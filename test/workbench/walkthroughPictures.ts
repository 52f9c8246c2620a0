// The pictures of the walkthrough: drawn by what draws the panel, in the variables of the colour
// theme, which the editor sets where it shows them.
import { findActivation } from '../../src/activations/catalogue';
import { instantiate } from '../../src/activations/instantiate';
import { analyse } from '../../src/math/analyse';
import { columnOf } from '../../src/math/compile';
import type { Expr } from '../../src/math/expression';
import { simplify } from '../../src/math/simplify';
import { layoutPlot } from '../../src/plot/layout';
import type { Palette } from '../../src/plot/palette';
import type { Arrangement } from '../../src/plot/plotLayout';
import { plottedFunction } from '../../src/plot/plotted';
import { sparkline } from '../../src/plot/sparkline';
import { renderPlot } from '../../src/plot/svg';
import { type Attributes, element, escapeXml } from '../../src/plot/xml';

const WIDTH = 560;
const HEIGHT = 340;

const foreground = 'var(--vscode-foreground)';
const background = 'var(--vscode-editor-background)';
const border = 'var(--vscode-contrastBorder, var(--vscode-widget-border, #8888))';
const raised = 'var(--vscode-editorHoverWidget-background, #8882)';
const muted = 'var(--vscode-descriptionForeground)';
const blue = 'var(--vscode-charts-blue, #3794ff)';
const purple = 'var(--vscode-charts-purple, #b180d7)';
const warning = 'var(--vscode-editorWarning-foreground, #cca700)';

const faint = (percent: number) => `color-mix(in srgb, ${foreground} ${percent}%, transparent)`;

const themed: Palette = {
  background: raised,
  text: foreground,
  frame: faint(30),
  grid: faint(8),
  zero: faint(38),
  asymptote: faint(60),
  value: blue,
  derivative: purple,
  secondDerivative: foreground,
  series: [blue],
  zone: faint(4),
  hatch: faint(13),
};

/** By name of the file, the text of each. */
export function walkthroughPictures(): ReadonlyMap<string, string> {
  return new Map([
    ['examples.svg', picture(examples())],
    ['hover.svg', picture(hover())],
    ['panel.svg', picture(panel())],
    ['findings.svg', picture(findings())],
  ]);
}

/** Four files, each with a curve that stands in it. */
function examples(): readonly string[] {
  const files = [
    ['residual_network.py', 'PyTorch', 'leaky_relu'],
    ['keras_functional.py', 'Keras', 'elu'],
    ['model.ts', 'TensorFlow.js', 'tanh'],
    ['notebook.ipynb', 'PyTorch', 'gelu_erf'],
  ] as const;
  return files.flatMap(([name, framework, id], index) => {
    const [x, y] = [20 + 270 * (index % 2), 20 + 155 * Math.floor(index / 2)];
    const curve = sparkline(columnOf(simplify(expressionOf(id))), {
      width: 200,
      height: 70,
      margin: 4,
    });
    return [
      box(x, y, 250, 145),
      text(name, x + 20, y + 30, { 'font-weight': 600 }),
      text(framework, x + 20, y + 48, { 'font-size': 12, fill: muted }),
      element('g', { transform: `translate(${x + 20} ${y + 60})` }, [
        element('path', { d: curve, stroke: blue, 'stroke-width': 2.5 }),
      ]),
    ];
  });
}

/** A line of code, and what rests above it. */
function hover(): readonly string[] {
  return [
    code([['x = F.'], ['leaky_relu', true], ['(x, 0.2)']], 40),
    box(50, 64, 470, 250),
    text('Leaky ReLU (0.2) · f′ ∈ {0.2, 1}', 70, 94, { 'font-weight': 600 }),
    plot('leaky_relu', { x: 66, y: 106, width: 438, height: 190 }, 'side by side', {
      negative_slope: 0.2,
    }),
  ];
}

/** The list of the panel, f over f′, and the slider of a parameter. */
function panel(): readonly string[] {
  const names = ['ReLU', 'Leaky ReLU', 'ELU', 'GELU', 'sigmoid'];
  return [
    box(20, 20, 520, 300),
    ...names.flatMap((name, index) => {
      const y = 56 + 30 * index;
      const chosen = name === 'ELU';
      return [
        chosen
          ? element('rect', { x: 30, y: y - 19, width: 130, height: 28, rx: 3, fill: faint(14) })
          : '',
        text(name, 42, y, chosen ? { 'font-weight': 600 } : {}),
      ];
    }),
    plot('elu', { x: 176, y: 32, width: 350, height: 230 }, 'stacked', { alpha: 1 }),
    text('α', 184, 296, {}),
    element('path', { d: 'M206 291H506', stroke: faint(40), 'stroke-width': 3 }),
    element('path', { d: 'M206 291H330', stroke: blue, 'stroke-width': 3 }),
    element('circle', { cx: 330, cy: 291, r: 8, fill: blue }),
  ];
}

/** A finding under its code, with the place that it speaks of, and its fix. */
function findings(): readonly string[] {
  return [
    code([['loss = nn.'], ['CrossEntropyLoss', true], ['()']], 60),
    code([['p = F.'], ['softmax', true], ['(logits, dim=1)']], 110),
    squiggle(30 + 6 * CHARACTER, 118, 7 * CHARACTER),
    code([['loss(p, labels)']], 160),
    box(60, 190, 440, 120),
    text('AL401', 84, 222, { fill: warning, 'font-weight': 600 }),
    text('softmax(softmax(x))', 152, 222, { 'font-family': MONOSPACE }),
    text('−', 84, 256, { fill: warning, 'font-weight': 600 }),
    text('p = F.softmax(logits, dim=1)', 108, 256, { 'font-family': MONOSPACE, fill: muted }),
    text('+', 84, 284, { fill: blue, 'font-weight': 600 }),
    text('p = logits', 108, 284, { 'font-family': MONOSPACE }),
  ];
}

const MONOSPACE = "var(--vscode-editor-font-family, 'monospace')";
/** Width of a character of code, which `textLength` holds every font to. */
const CHARACTER = 10;

type CodePart = readonly [text: string, marked?: boolean];

function code(parts: readonly CodePart[], y: number): string {
  let at = 30;
  const drawn = parts.map(([part, marked]) => {
    const width = part.length * CHARACTER;
    const x = at;
    at += width;
    return text(part, x, y, {
      'font-family': MONOSPACE,
      'font-size': 16,
      textLength: width,
      lengthAdjust: 'spacingAndGlyphs',
      'xml:space': 'preserve',
      ...(marked && { fill: blue, 'font-weight': 600 }),
    });
  });
  return drawn.join('');
}

function squiggle(x: number, y: number, width: number): string {
  const waves = 'q2 -4 4 0t4 0'.repeat(Math.floor(width / 8));
  return element('path', { d: `M${x} ${y}${waves}`, stroke: warning, 'stroke-width': 1.6 });
}

function plot(
  id: string,
  place: { x: number; y: number; width: number; height: number },
  arrangement: Arrangement,
  settings: Readonly<Record<string, number>>,
): string {
  const { x, y, width, height } = place;
  const expression = expressionOf(id, settings);
  const functions = [plottedFunction(id, expression, analyse(expression))];
  const layout = layoutPlot({ functions, arrangement, width, height });
  // No names of its own: the step tells what is to be seen.
  const drawn = renderPlot(layout, themed, { title: '', description: '' });
  const [, font = '', content = ''] =
    /^<svg [^>]*?(font-family[^>]*)>(?:<title>.*?<\/desc>)?(.*)<\/svg>\s*$/s.exec(drawn) ?? [];
  if (content === '') throw new Error(`No picture of ${id}`);
  // A group: VS Code moves every `svg` of a walkthrough, also one within another.
  return `<g transform="translate(${x} ${y})" ${font}>${content}</g>`;
}

function expressionOf(id: string, settings: Readonly<Record<string, number>> = {}): Expr {
  const activation = findActivation(id);
  const instance = activation && instantiate(activation, settings);
  if (!instance?.ok) throw new Error(`No picture of ${id}`);
  return instance.expression;
}

function box(x: number, y: number, width: number, height: number): string {
  return element('rect', { x, y, width, height, rx: 5, fill: raised, stroke: border });
}

function text(content: string, x: number, y: number, attributes: Attributes): string {
  return element('text', { x, y, fill: foreground, ...attributes }, [escapeXml(content)]);
}

function picture(content: readonly string[]): string {
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: WIDTH,
    height: HEIGHT,
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    'font-family': 'var(--vscode-font-family, sans-serif)',
    'font-size': 14,
    fill: 'none',
  };
  const ground = element('rect', { width: WIDTH, height: HEIGHT, fill: background });
  return `${element('svg', attributes, [ground, ...content])}\n`;
}
