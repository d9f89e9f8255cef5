import type { GraphNode, GraphRelationship } from '../model';
import { lensInWords, sourceLines, type Framed } from './caption';
import type { Cited } from './cited';

const NODE_KEYS = ['label', 'type', 'kind', 'latitude', 'longitude'] as const;
const EDGE_KEYS = [
  'type',
  'validFrom',
  'validTo',
  'admiralty',
  'confidence',
  'disputed',
  'standing',
  'nature',
  'details',
  'change',
  'sources',
] as const;
const GRAPH_KEYS = ['asOf', 'knownAt', 'compare', 'lens', 'caption'] as const;
const NUMBERS = new Set<string>(['latitude', 'longitude', 'confidence']);

/** Characters that no XML 1.0 document may hold. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escaped(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

type Value = string | number | boolean | null;

function declared(domain: string, keys: readonly string[]): string[] {
  return keys.map((name) => {
    const type = NUMBERS.has(name) ? 'double' : name === 'disputed' ? 'boolean' : 'string';
    return `  <key id="${domain}-${name}" for="${domain}" attr.name="${name}" attr.type="${type}"/>`;
  });
}

function data(domain: string, values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `<data key="${domain}-${name}">${escaped(String(value))}</data>`)
    .join('');
}

function nodeLine(node: GraphNode): string {
  const values = {
    label: node.name,
    type: node.type,
    kind: node.kind,
    latitude: node.location?.latitude ?? null,
    longitude: node.location?.longitude ?? null,
  };
  return `    <node id="${escaped(node.key)}">${data('node', values)}</node>`;
}

function changeOf({ change }: GraphRelationship): string | null {
  return change === undefined ? null : `${change.kind} ${change.on}${change.elsewhere ? ', not on the date itself' : ''}`;
}

function edgeLine(each: GraphRelationship, cited: Cited): string {
  const { key, from, to, type, validFrom, validTo, admiralty, confidence, disputed, standing } = each;
  const said = Object.fromEntries(Object.entries(each.details).filter(([, value]) => value !== null));
  const details = Object.keys(said).length === 0 ? null : JSON.stringify(said);
  const sources = sourceLines(cited.of.get(key) ?? []).join(' ') || null;
  const change = changeOf(each);
  const values = { type, validFrom, validTo, admiralty, confidence, disputed, standing, nature: each.nature ?? null, details, change, sources };
  return (
    `    <edge id="${escaped(key)}" source="${escaped(from)}" target="${escaped(to)}">` +
    `${data('edge', values)}</edge>`
  );
}

/** The shown graph for other tools, with both dates, the lens and the citations on the graph itself. */
export function graphmlOf(
  nodes: readonly GraphNode[],
  relationships: readonly GraphRelationship[],
  { asOf, knownAt, compare, lens }: Framed,
  caption: readonly string[],
  cited: Cited,
): string {
  const about = { asOf, knownAt, compare, lens: lensInWords(lens) || null, caption: caption.join('\n') };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared('graph', GRAPH_KEYS),
    ...declared('node', NODE_KEYS),
    ...declared('edge', EDGE_KEYS),
    '  <graph id="marchland" edgedefault="directed">',
    `    ${data('graph', about)}`,
    ...nodes.map(nodeLine),
    ...relationships.map((each) => edgeLine(each, cited)),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}
