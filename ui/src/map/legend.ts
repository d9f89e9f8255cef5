/** What the legend says: only what is on the map, and always what plain means. */

import type { Claim, EventMark } from '../model';
import { texts } from '../texts/en';
import { ordered } from '../time/dates';
import { CARRIED_BACK, DEFAULT, isDefault, OLD_DAYS, PLAIN, strengthOfAge, type Fill, type Look } from './look';
import type { Picture, Shown } from './picture';

export type Sign =
  | { readonly kind: 'patch'; readonly look: Look; readonly className?: string }
  | { readonly kind: 'line'; readonly className: string; readonly actor?: string }
  | { readonly kind: 'event' };

export interface LegendRow {
  readonly id: string;
  readonly text: string;
  readonly sign: Sign;
}

export interface LegendParts {
  readonly holders: readonly LegendRow[];
  readonly signs: readonly LegendRow[];
}

const FULL = strengthOfAge(0);

function solid(actor: string, opacity: number): Look {
  return { fill: 'solid', actors: [actor], opacity, dashed: false };
}

function names(shown: Shown): ReadonlyMap<string, string> {
  const held = [...shown.holdings, ...(shown.compare?.holdings ?? [])];
  const holders = held.map((row) => [row.holder, row.holderName] as const);
  return new Map([...holders, ...shown.claims.map((claim: Claim) => [claim.claimant, claim.claimantName] as const)]);
}

function holderRows(picture: Picture, shown: Shown, asked: readonly string[]): LegendRow[] {
  const counts = new Map<string, number>();
  const used = [...picture.places.flatMap(({ look }) => look.actors), ...picture.outlines.flatMap((one) => one.claimants)];
  for (const actor of used) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const name = names(shown);
  const rows = picture.places.flatMap(({ holdings }) => holdings);
  const stated = new Set(rows.filter((row) => !isDefault(row)).map(({ holder }) => holder));
  const about = new Set(asked);
  const first = new Set(rows.filter(({ region }) => about.has(region)).map(({ holder }) => holder));
  return [...counts]
    .map(([actor, count]) => ({ actor, count, first: first.has(actor) ? 1 : 0, text: name.get(actor) ?? actor, stated: stated.has(actor) ? 1 : 0 }))
    .toSorted((a, b) => b.first - a.first || b.stated - a.stated || b.count - a.count || a.text.localeCompare(b.text, 'en'))
    .map(({ actor, text }) => ({ id: actor, text, sign: { kind: 'patch', look: solid(actor, FULL) } }));
}

function patchRow(id: string, text: string, look: Look, className?: string): LegendRow {
  return { id, text, sign: { kind: 'patch', look, ...(className !== undefined && { className }) } };
}

function agedRows(actor: string): LegendRow[] {
  const { aged, ages } = texts.map.legend;
  const steps = [[30, ages.month], [365, ages.year], [OLD_DAYS, ages.years]] as const;
  return steps.map(([days, age]) => patchRow(`aged-${days}`, aged(age), solid(actor, strengthOfAge(days))));
}

function standingRows({ places }: Picture): LegendRow[] {
  const said = texts.map.legend;
  const rows = places.filter(({ change }) => change === null).flatMap(({ holdings }) => holdings);
  const stands = (standing: string) => rows.find((row) => row.standing === standing && !isDefault(row));
  const [stated, aged, back, byDefault] = [stands('ASSERTED'), stands('CARRIED_FORWARD'), stands('CARRIED_BACK'), rows.find(isDefault)];
  return [
    ...(stated ? [patchRow('solid', said.solid, solid(stated.holder, FULL))] : []),
    ...(aged ? agedRows(aged.holder) : []),
    ...(back ? [patchRow('back', said.back, solid(back.holder, CARRIED_BACK))] : []),
    ...(byDefault ? [patchRow('default', said.default, solid(byDefault.holder, DEFAULT))] : []),
  ];
}

function patternRows({ places }: Picture, shown: Shown): LegendRow[] {
  const said = texts.map.legend;
  const looks = places.map(({ look }) => look);
  const row = (fill: Fill, text: string, className?: string) => {
    const look = looks.find((one) => one.fill === fill);
    return look === undefined ? [] : [patchRow(fill, text, { ...look, opacity: FULL }, className)];
  };
  const dates = ordered(shown.asOf, shown.compare?.date ?? shown.asOf);
  return [
    ...row('joint', said.joint),
    ...row('contested', said.contested),
    ...row('part', said.part),
    ...row('changed', said.changed(...dates), 'map-changed'),
  ];
}

export interface Beside {
  /** The regions that the answer is about: who holds these comes first. */
  readonly asked: readonly string[];
  /** Something on the map is selected. */
  readonly selected: boolean;
  /** A line that two states differ about is in view. */
  readonly disputed: boolean;
}

function lineRows(picture: Picture, events: readonly EventMark[], { selected, disputed }: Beside): LegendRow[] {
  const said = texts.map.legend;
  const claimant = picture.outlines.flatMap(({ claimants }) => claimants)[0];
  const line = (id: string, text: string, className: string, actor?: string): LegendRow => ({
    id,
    text,
    sign: { kind: 'line', className, ...(actor !== undefined && { actor }) },
  });
  const has = (course: boolean) => picture.fronts.some((front) => front.path !== '' && front.course === course);
  return [
    ...(picture.patches.some(({ shape }) => shape.level === 'zone') ? [line('zone', said.zone, 'map-zone')] : []),
    ...(claimant === undefined ? [] : [line('claim', said.claim, 'map-claim', claimant)]),
    ...(picture.outlines.length > 0 ? [line('disputed', said.disputed, 'map-dash')] : []),
    ...(disputed ? [line('disputed-line', said.disputedLine, 'map-disputed')] : []),
    ...(has(true) ? [line('front', said.front, 'map-front')] : []),
    ...(has(false) ? [line('link', said.link, 'map-front map-front-link')] : []),
    ...(events.some(({ location }) => location !== null) ? [{ id: 'event', text: said.event, sign: { kind: 'event' } as const }] : []),
    ...(selected ? [line('selected', said.selected, 'map-selected')] : []),
  ];
}

export function legendOf(picture: Picture, shown: Shown, events: readonly EventMark[], beside: Beside): LegendParts {
  return {
    holders: holderRows(picture, shown, beside.asked),
    signs: [
      ...standingRows(picture),
      ...patternRows(picture, shown),
      patchRow('plain', texts.map.legend.plain, PLAIN),
      ...lineRows(picture, events, beside),
    ],
  };
}
