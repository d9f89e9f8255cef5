import { termOf } from '../texts/terms';

/** How a value of a row reads; also in exports. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(cellText).join('; ');
  if (typeof value === 'boolean') return termOf(value ? 'YES' : 'NO');
  if (typeof value === 'object') return thingText(value as Record<string, unknown>);
  const text = String(value);
  return /^[A-Z][A-Z_]+$/.test(text) ? termOf(text) : text;
}

function thingText(value: Record<string, unknown>): string {
  const { name, title, stance, summary, from, to } = value;
  if (typeof name === 'string') return name;
  if (typeof title === 'string') return title;
  if (typeof summary === 'string') return `${cellText(stance)}: ${summary}`;
  if (from !== undefined && to !== undefined) return `${cellText(from)} → ${cellText(to)}`;
  return String(value['key'] ?? '');
}

/** The keys that a value leads to. */
export function cellKeys(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(cellKeys);
  if (value === null || typeof value !== 'object') return [];
  const key = (value as Record<string, unknown>)['key'];
  return typeof key === 'string' ? [key] : [];
}

/** "lastAssertedOn" as "Last asserted on". */
export function columnTitle(name: string): string {
  const words = name.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
