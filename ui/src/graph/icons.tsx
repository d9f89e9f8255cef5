/** The signs on the graph's tools, drawn on a square of sixteen. */
const PATHS = {
  actions: 'M3 8h.01M8 8h.01M13 8h.01',
  paths: 'M3 13a1.5 1.5 0 1 0 .01 0M13 3a1.5 1.5 0 1 0 .01 0M4.2 11.8C6 8 10 8 11.8 4.2',
  filter: 'M2 3h12l-4.7 5.5V13l-2.6-1.3V8.5Z',
  legend: 'M2 4h3v0M7 4h7M2 8h3M7 8h7M2 12h3M7 12h7',
  list: 'M2.5 3h11v10h-11ZM5 6h6M5 8h6M5 10h6',
  arrange: 'M13 8a5 5 0 1 1-1.5-3.6M13 2v3h-3',
  halt: 'M4 4h8v8H4Z',
  fit: 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4',
  zoomOut: 'M3 8h10',
  zoomIn: 'M3 8h10M8 3v10',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign; the button that it is on has its name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="graph-sign" viewBox="0 0 16 16" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
