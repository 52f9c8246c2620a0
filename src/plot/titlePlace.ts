import { crowdsIn, type DrawnFrame } from './crowds';
import type { Box, Frame } from './plotLayout';
import { textWidth } from './textWidth';

/**
 * Where the title of a frame stands: the corner that the curves leave free, the
 * upper left one if there is a choice, half-way up if there is no free corner.
 */
export function titlePlace(
  text: string,
  frame: DrawnFrame & Pick<Frame, 'box'>,
  fontSize: number,
): Frame['title'] {
  const { box } = frame;
  const size = { width: textWidth(text, fontSize + 2), height: fontSize + 1 };
  const labels = PLACES.map((each) => labelBox(each, box, size));
  const crowds = crowdsIn(labels, frame, 5);
  const place = PLACES[crowds.indexOf(Math.min(...crowds))] ?? PLACES[0];
  const label = labelBox(place, box, size);
  return {
    text,
    x: place.right ? label.left + label.width : label.left,
    y: label.top + label.height - 2,
    anchor: place.right ? 'end' : 'start',
  };
}

interface Place {
  readonly right: boolean;
  /** 0 at the top, 1 at the bottom. */
  readonly down: number;
}

const PLACES: readonly [Place, ...Place[]] = [
  { right: false, down: 0 },
  { right: true, down: 0 },
  { right: true, down: 1 },
  { right: false, down: 1 },
  { right: false, down: 0.5 },
  { right: true, down: 0.5 },
];

const INSET = 5;

function labelBox(
  { right, down }: Place,
  box: Box,
  { width, height }: Pick<Box, 'width' | 'height'>,
): Box {
  const top = box.top + INSET - 1;
  const bottom = box.top + box.height - INSET - height;
  return {
    left: right ? box.left + box.width - INSET - width : box.left + INSET,
    top: top + (bottom - top) * down,
    width,
    height,
  };
}
