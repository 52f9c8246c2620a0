/** Drawn for a box of 16 by 16, in strokes of the current colour; decoration, named by their button. */
export const iconPaths = {
  pin: 'M6 2h4l-.5 5 2.5 2.5H4L6.5 7 6 2ZM8 9.5V14',
  reset: 'M3.5 3v3.5H7M3.8 6.3A5 5 0 1 1 3.2 9.2',
  compare: 'M2 13C5 13 6 3 14 3M2 9.5c5 0 7-.5 12 3.5',
  first: 'M3 3h10M8 13V6M4.5 9.5 8 6l3.5 3.5',
  sort: 'M5 6l3-3 3 3M5 10l3 3 3-3',
  chevron: 'M6 4l4 4-4 4',
  close: 'M4 4l8 8M12 4l-8 8',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  export: 'M8 10V2.5M5 5.5l3-3 3 3M3 9.5v4h10v-4',
  write: 'M10.5 3.5l2 2L5.5 12.5l-2.7.7.7-2.7 7-7ZM9 5l2 2',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8v-8Z',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9ZM10.5 10.5 14 14',
  error: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4',
  warning: 'M8 2.2 14.4 13.5H1.6ZM8 6.3v3.6M8 11.4v.6',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 7.2v3.8M8 4.8v.6',
  hint: 'M6.2 11.5c0-2-1.9-2.6-1.9-5a3.7 3.7 0 0 1 7.4 0c0 2.4-1.9 3-1.9 5ZM6.5 13.6h3',
} as const;

export type IconName = keyof typeof iconPaths;

/** Attributes of the `svg` that an icon is drawn in. */
export const iconAttributes = {
  class: 'icon',
  viewBox: '0 0 16 16',
  width: 16,
  height: 16,
  fill: 'none',
  stroke: 'currentColor',
  'stroke-width': 1.25,
  'stroke-linecap': 'round',
  'stroke-linejoin': 'round',
  'aria-hidden': 'true',
  focusable: 'false',
} as const;
