/** The examples, in the order in which they are offered; a test compares them with the folder. */
export const exampleNames = [
  'residual_network.py',
  'keras_functional.py',
  'model.ts',
  'notebook.ipynb',
  'README.md',
] as const;

export type ExampleName = (typeof exampleNames)[number];

/** Of an argument of the command, or a path of the examples' file system; `undefined`: no example. */
export function exampleNamed(name: unknown): ExampleName | undefined {
  return exampleNames.find((one) => one === name || `/${one}` === name);
}
