/**
 * How colours look to others, for tests: linear sRGB, the simulation of colour blindness of
 * Machado, Oliveira and Fernandes (2009) at its full severity, and OKLab (Ottosson 2020).
 */
export type Rgb = readonly [red: number, green: number, blue: number];

/** `#0072b2` as linear light, each share from 0 to 1. */
export function linear(colour: string): Rgb {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return [red, green, blue];
}

/** WCAG 2.2, relative luminance. */
export function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

type Matrix = readonly [Rgb, Rgb, Rgb];

/** By what linear light is mixed for those who lack a kind of cone. */
const SIGHTS: Readonly<Record<string, Matrix>> = {
  'full sight': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

export const sights = Object.keys(SIGHTS);

/** Distance of two colours in OKLab, where black and white are 1 apart, as a sight sees them. */
export function distance(a: string, b: string, sight: string): number {
  const [one, other] = [a, b].map((colour) => oklab(seen(linear(colour), sight)));
  return Math.hypot(...[0, 1, 2].map((at) => (one?.[at] ?? 0) - (other?.[at] ?? 0)));
}

/** Printed in grey: the difference of the lightness alone. */
export function greyDistance(a: string, b: string): number {
  return Math.abs(Math.cbrt(luminance(a)) - Math.cbrt(luminance(b)));
}

function seen(colour: Rgb, sight: string): Rgb {
  return times(SIGHTS[sight] ?? [colour, colour, colour], colour).map((share) =>
    Math.min(1, Math.max(0, share)),
  ) as unknown as Rgb;
}

const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

function oklab(colour: Rgb): Rgb {
  const [long, middle, short] = times(TO_CONES, colour).map(Math.cbrt);
  return times(TO_LAB, [long ?? 0, middle ?? 0, short ?? 0]);
}

function times(matrix: Matrix, [a, b, c]: Rgb): Rgb {
  const [first, second, third] = matrix.map((row) => row[0] * a + row[1] * b + row[2] * c);
  return [first ?? 0, second ?? 0, third ?? 0];
}
