// What `npm run bench` measures: the argument that asks for it, and the head of its table.

/** Each in a process of its own. */
export const subjects = {
  firstAnalysis: 'Analysis in a process of its own, where nothing is compiled yet',
  analysis: 'Analysis from cleared tables, in a process that is warm',
  slider: 'A slider is dragged: new parameters, analysis, curve and picture for each frame',
  view: 'The figure is moved and zoomed: curves, labels and picture for each frame',
  depth: 'Signal and gradient through 30 layers: by theory, and in one network of width 256',
  evaluation: '1,000 points of f and f′',
  detection: 'Parsing and detection in a file of 2,000 lines',
  findings: 'Findings in a file of 2,000 lines after an edit',
  detect: 'What typing costs in a file of 2,000 lines',
  notebook: 'What typing costs in a notebook of 100 cells and 2,000 lines',
  hover: 'From request to Markdown, beside pyright’s hover at the same token',
  edit: 'What a keystroke costs, by the size of the file',
  scan: 'A tree is scanned, beside ast-grep and ripgrep',
  growth: 'How the cost of a scan grows',
};

/** In the extension hosts of a real VS Code: `activation`. */
export const ofStart = {
  sizes: 'Sizes of what ships',
  start: 'The start of the extension in VS Code',
};

/** In the real workbench. */
export const ofPanel = {
  panel: { title: 'The panel opens', files: 'test/bench/panel.ts' },
  frames: {
    title: 'What a frame of the panel costs, and what 10,000 of them leave in memory',
    files: 'test/bench/frames.ts',
  },
};

/** Of the sections of the table. */
export const titles = [
  ...Object.values(subjects),
  ...Object.values(ofStart),
  ...Object.values(ofPanel).map(({ title }) => title),
];
