/** How far two colours are apart for the eye that tells them least well. */

type Linear = readonly [red: number, green: number, blue: number];

function linear(colour: string): Linear {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return [red, green, blue];
}

type Matrix = readonly [Linear, Linear, Linear];

function times(matrix: Matrix, [a, b, c]: Linear): Linear {
  const [one, two, three] = matrix.map(([x, y, z]) => Math.max(0, x * a + y * b + z * c));
  return [one ?? 0, two ?? 0, three ?? 0];
}

/** Machado, Oliveira and Fernandes 2009, full severity: without the red, and without the green receptor. */
const EYES: readonly Matrix[] = [
  [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
];

/** Oklab (Ottosson 2020), in which equal distances look alike. */
const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];

function oklab(colour: Linear): Linear {
  const [l, m, s] = times(TO_LMS, colour).map(Math.cbrt) as [number, number, number];
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** The distance of two colours (#rrggbb) in Oklab, the least over usual and red-green-blind sight. */
export function apart(one: string, other: string): number {
  const seen = EYES.map((eye) => {
    const [a, b] = [one, other].map((colour) => oklab(times(eye, linear(colour)))) as [Linear, Linear];
    return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
  });
  return Math.min(...seen);
}
