/*
 * Fourteen hues of equal weight without green, so that no two holders differ by red against green;
 * each exists for a light and for a dark page.
 */
const PALETTE: readonly (readonly [light: string, dark: string])[] = [
  ['#0072b2', '#56b4e9'],
  ['#c25400', '#f0954a'],
  ['#8e4585', '#d391c9'],
  ['#9a7400', '#e8c547'],
  ['#5b4bb7', '#a79bf0'],
  ['#7a4a21', '#c79a6b'],
  ['#007a87', '#5ccfd6'],
  ['#a83269', '#f08bb8'],
  ['#3c5a99', '#8da9e0'],
  ['#86601a', '#d8b274'],
  ['#6a3fa0', '#c39aee'],
  ['#2b6777', '#86bccb'],
  ['#b0413e', '#f29a94'],
  ['#5d6470', '#b4bcc8'],
];

const KINDS: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  Actor: ['#3c5a99', '#8da9e0'],
  Region: ['#8a8f99', '#7d8592'],
  Event: ['#86601a', '#d8b274'],
};

/** FNV-1a: the same key has the same colour on every day and every machine. */
function hash(key: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) value = Math.imul(value ^ key.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

export function actorColour(key: string, dark: boolean): string {
  const pair = PALETTE[hash(key) % PALETTE.length] ?? ['#5d6470', '#b4bcc8'];
  return pair[dark ? 1 : 0];
}

export function typeColour(type: string, dark: boolean): string {
  const pair = KINDS[type] ?? ['#5d6470', '#b4bcc8'];
  return pair[dark ? 1 : 0];
}
