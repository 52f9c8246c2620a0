import type { Histogram } from '../src/math/network/histogram';
import type { LayerRun } from '../src/math/network/simulate';
import { fontSize } from '../src/picture/figureDrawing';
import { renderHistogram } from '../src/plot/depth/histogramPlot';
import { histogramText, percent } from '../src/report/depth/runText';
import { canvas } from './canvas';
import type { Context } from './context';
import { element, setAttributes, setText, show } from './dom';
import { themePalette } from './theme';
import { slider } from './toolkit';

export interface LookedLayer {
  /** From 1. */
  readonly layer: number;
  readonly layers: number;
  /** Of its activation. */
  readonly name: string | undefined;
  /** What a network did there; `undefined` without one. */
  readonly ran: LayerRun | undefined;
}

/** One layer of the network that has run: how its numbers are spread, and who is dead. */
export function depthLayer(context: Context): {
  readonly element: HTMLElement;
  update(looked: LookedLayer): void;
} {
  const { words, dispatch } = context;
  const heading = element('h2', { class: 'heading' });
  const range = slider({
    label: words('depth.looked'),
    min: 1,
    max: 1,
    step: 1,
    valueText: String,
    onInput: (looked) => dispatch({ type: 'setDepth', changes: { looked } }),
  });
  const entering = histogramView(context, 'value');
  const leaving = histogramView(context, 'derivative');
  const pictures = element('div', { class: 'histograms' }, entering.element, leaving.element);
  const said = element('p', { class: 'hint' });
  const root = element(
    'section',
    { class: 'part depth-layer' },
    heading,
    range.element,
    pictures,
    said,
  );
  return {
    element: root,
    update({ layer, layers, name, ran }) {
      const key = name === undefined ? 'depth.looked.plain' : 'depth.looked.of';
      setText(heading, words(key, { layer, layers, name: name ?? '' }));
      setAttributes(range.input, { max: layers });
      range.set(layer);
      const [before, after] = [ran?.entering, ran?.leaving];
      const spread = before !== undefined && after !== undefined;
      show(pictures, spread);
      if (spread) {
        entering.update(before, layer, words('depth.histogram.entering'));
        leaving.update(after, layer, words('depth.histogram.leaving'));
      }
      setText(said, saidOf(ran, spread));
    },
  };

  function saidOf(ran: LayerRun | undefined, spread: boolean): string {
    if (ran === undefined) return words('depth.histogram.none');
    if (!spread) return words('depth.histogram.infinite');
    return ran.dead === 0
      ? words('depth.dead.none')
      : words('depth.dead', { share: percent(ran.dead) });
  }
}

function histogramView({ words }: Context, colour: 'value' | 'derivative') {
  const caption = element('figcaption', { class: 'hint' });
  let shown: { readonly histogram: Histogram; readonly title: string } | undefined;
  const plot = canvas((width) => {
    if (shown === undefined) return undefined;
    const { histogram, title } = shown;
    const description = { title, description: histogramText(histogram, words) };
    const options = { width, height: 110, fontSize, colour };
    return { markup: renderHistogram(histogram, options, themePalette(), description) };
  });
  return {
    element: element('figure', { class: 'histogram plot' }, caption, plot.element),
    update(histogram: Histogram, layer: number, what: string) {
      setText(caption, what);
      const title = words('depth.histogram.title', { layer, what });
      if (shown?.histogram === histogram && shown.title === title) return;
      shown = { histogram, title };
      plot.draw();
    },
  };
}
