/** Who controls what on the date, on a map; everything comes through props but the outlines of the world. */

import { Fragment, useCallback, useId, useImperativeHandle, useMemo, useRef, useState, type ReactNode, type Ref } from 'react';

import type { Claim, EventMark, Frontline, Holding, Zone } from '../model';
import type { MapSight } from '../state/page';
import { texts } from '../texts/en';
import { ordered } from '../time/dates';
import { Canvas, type CanvasHandle, type Lit } from './Canvas';
import { exportSvg } from './exportSvg';
import { legendOf } from './legend';
import { Legend } from './Legend';
import './map.css';
import { pictureOf, type Compared, type Picture, type Place, type Shown } from './picture';
import { pointOf } from './marks';
import { project, unproject, type Box, type Point, type View } from './projection';
import { itemOfEvent, itemOfFront, itemOfPlace, type Item } from './items';
import { MapList } from './MapList';
import { isIn } from './shape';
import { useWorld, type Loaded } from './view';

export interface MapHandle {
  /** The map as it stands, with title, date, legend and citation; further lines stand below it. */
  exportSvg(lines?: readonly string[]): string;
}

export interface MapViewProps {
  readonly holdings: readonly Holding[];
  readonly claims: readonly Claim[];
  readonly frontlines: readonly Frontline[];
  readonly events: readonly EventMark[];
  readonly zones: readonly Zone[];
  readonly asOf: string;
  readonly selection: readonly string[];
  onSelect(keys: readonly string[], add: boolean): void;
  readonly colourOf: (actorKey: string) => string;
  readonly compare: Compared | null;
  /** Keys of what the map is to show first; without them it chooses itself. */
  readonly focus?: readonly string[];
  /** Where the reader put the map; without it the map chooses itself. */
  readonly sight?: MapSight | null;
  onSight?(sight: MapSight): void;
  readonly ref?: Ref<MapHandle>;
}

function titleOf({ asOf, compare }: Pick<Shown, 'asOf' | 'compare'>): string {
  if (compare === null) return texts.map.title(asOf);
  return texts.map.compared(...ordered(asOf, compare.date));
}

function namesOf(props: MapViewProps): ReadonlyMap<string, string> {
  const rows = [...props.holdings, ...(props.compare?.holdings ?? [])];
  const claimants = props.claims.map((claim) => [claim.claimant, claim.claimantName] as const);
  return new Map([...claimants, ...rows.map((row) => [row.holder, row.holderName] as const)]);
}

function isWithin({ shape, at }: Place, box: Box): boolean {
  if (shape !== null) return isIn(shape, box);
  return at === null || (at.x >= box.left && at.x <= box.right && at.y >= box.top && at.y <= box.bottom);
}

function State({ world, failure, retry }: Loaded): ReactNode {
  if (failure !== null) {
    return (
      <p className="map-state" role="alert">
        {texts.map.failed(failure)} <button onClick={retry}>{texts.map.retry}</button>
      </p>
    );
  }
  return world === null ? <p className="map-state" role="status">{texts.map.loading}</p> : null;
}

function Notes({ picture, events }: { picture: Picture; events: readonly EventMark[] }): ReactNode {
  const lost = events.filter(({ location }) => location === null).length;
  return (
    <>
      {lost > 0 && <p className="map-note">{texts.map.withoutPlace(lost)}</p>}
      {picture.unreadable.length > 0 && <p className="map-note">{texts.map.unreadable(picture.unreadable.join(', '))}</p>}
      <p className="map-note">{texts.map.citation}</p>
    </>
  );
}

function usePicture(props: MapViewProps, loaded: Loaded): { shown: Shown; picture: Picture } {
  const { holdings, claims, frontlines, zones, asOf, compare } = props;
  const shown = useMemo(
    () => ({ holdings, claims, frontlines, zones, asOf, compare }),
    [holdings, claims, frontlines, zones, asOf, compare],
  );
  const picture = useMemo(() => pictureOf(shown, loaded.world), [shown, loaded.world]);
  return { shown, picture };
}

function exported(section: HTMLElement | null, props: MapViewProps, lines: readonly string[]): string {
  const canvas = section?.querySelector<SVGSVGElement>('svg.map-canvas');
  if (section === null || canvas === null || canvas === undefined) throw new Error('the map is not on the page');
  const legend = [...section.querySelectorAll<HTMLElement>('[data-legend]')].map((row) => ({
    text: row.dataset['legend'] ?? '',
    swatch: row.querySelector('svg'),
  }));
  return exportSvg(canvas, { title: titleOf(props), foot: [texts.map.legend.note, texts.map.citation, ...lines], legend });
}

const NOWHERE: readonly string[] = [];

const PLACES = 1e4;
const rounded = (value: number) => Math.round(value * PLACES) / PLACES;

/** The sight of the page as a view of the plane, the same object for the same place, and the way back. */
function useKept({ sight, onSight }: MapViewProps): readonly [View | null, (view: View) => void] {
  const { longitude, latitude, scale } = sight ?? { longitude: 0, latitude: 0, scale: 0 };
  const [own, setOwn] = useState<View | null>(null);
  const kept = useMemo(() => (scale === 0 ? null : { ...project(longitude, latitude), scale }), [longitude, latitude, scale]);
  const told = useRef(onSight);
  told.current = onSight;
  const onMoved = useCallback((view: View) => {
    const at = unproject(view);
    setOwn(view);
    told.current?.({ longitude: rounded(at.longitude), latitude: rounded(at.latitude), scale: rounded(view.scale) });
  }, []);
  // What this map told comes back rounded: that is no other place.
  const same = kept !== null && own !== null && isNear(kept, own);
  return [same ? own : kept, onMoved];
}

function isNear(one: View, other: View): boolean {
  return Math.abs(one.x - other.x) < 0.05 && Math.abs(one.y - other.y) < 0.05 && Math.abs(one.scale - other.scale) < 1e-3;
}

function litOf({ name, said }: Item, path: string): Lit {
  return { path, text: said === '' ? name : `${name}: ${said}` };
}

function isInside({ x, y }: Point, box: Box | null): boolean {
  return box === null || (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

/** Regions, frontlines and events as lists; what has no place is in them wherever one looks. */
function useLists(
  picture: Picture,
  places: readonly Place[],
  box: Box | null,
  events: readonly EventMark[],
  names: ReadonlyMap<string, string>,
): readonly { label: string; items: readonly Item[] }[] {
  return useMemo(() => {
    const fronts = picture.fronts.filter(({ ends }) => ends.length === 0 || ends.some((end) => isInside(end, box)));
    const happened = events.filter((event) => {
      const at = pointOf(event);
      return at === null || isInside(at, box);
    });
    const byName = (one: Item, other: Item) => one.name.localeCompare(other.name, 'en');
    return [
      // Nobody can say whether those that are nowhere on the map are in view: they come last.
      { label: texts.map.regions, items: places.map((place) => itemOfPlace(place, names)).toSorted(placedFirst) },
      { label: texts.map.fronts, items: fronts.map(itemOfFront).toSorted(byName) },
      { label: texts.map.eventList, items: happened.map(itemOfEvent).toSorted(byName) },
    ];
  }, [picture, places, box, events, names]);
}

function placedFirst(one: Item, other: Item): number {
  return Number(one.lacking) - Number(other.lacking);
}

export function MapView(props: MapViewProps): ReactNode {
  const { events, selection, onSelect, colourOf } = props;
  const section = useRef<HTMLElement>(null);
  const canvas = useRef<CanvasHandle>(null);
  const id = `map-${useId().replace(/\W/g, '')}`;
  const loaded = useWorld();
  const asked = props.focus ?? NOWHERE;
  const { shown, picture } = usePicture(props, loaded);
  const names = useMemo(() => namesOf(props), [props.holdings, props.claims, props.compare]);
  const [active, setActive] = useState<Lit | null>(null);
  const [onlySeen, setOnlySeen] = useState(true);
  const [settled, setSettled] = useState<Box | null>(null);
  const listed = useMemo(
    () => (settled === null ? picture.places : picture.places.filter((place) => isWithin(place, settled))),
    [picture, settled],
  );
  const outlined = useMemo(
    () => picture.outlines.filter(({ shape }) => settled === null || isIn(shape, settled)),
    [picture, settled],
  );
  const legend = useMemo(
    () => {
      const places = listed.filter(({ shape, at }) => shape !== null || at !== null);
      const disputed = loaded.world?.disputed.some((shape) => settled === null || isIn(shape, settled)) ?? false;
      return legendOf({ ...picture, places, outlines: outlined }, shown, events, { asked, selected: selection.length > 0, disputed });
    },
    [picture, listed, outlined, shown, events, asked, selection.length, loaded.world, settled],
  );
  const lists = useLists(picture, onlySeen ? listed : picture.places, onlySeen ? settled : null, events, names);
  useImperativeHandle(props.ref, () => ({ exportSvg: (lines = []) => exported(section.current, props, lines) }), [props]);
  const [kept, onMoved] = useKept(props);
  const chooseListed = (keys: readonly string[], add: boolean) => {
    onSelect(keys, add);
    canvas.current?.reveal(keys);
  };
  return (
    <section ref={section} className="map" aria-label={texts.map.name}>
      <div className="map-body">
        <div className="map-frame">
          <Canvas
            {...{ id, picture, events, selection, onSelect, colourOf, names, active }}
            ref={canvas}
            world={loaded.world}
            claims={props.claims}
            focus={asked}
            onSeen={setSettled}
            kept={kept}
            onMoved={onMoved}
          />
          <State {...loaded} />
        </div>
        <div className="map-side">
          <Legend parts={legend} colourOf={colourOf} />
          <details className="map-regions" open>
            <summary>{texts.map.regions}</summary>
            <label>
              <input type="checkbox" checked={onlySeen} onChange={(event) => setOnlySeen(event.target.checked)} />{' '}
              {texts.map.inView}
            </label>
            {picture.places.length === 0 && <p className="map-note">{texts.map.empty}</p>}
            {lists.map(({ label, items }, at) => (
              <Fragment key={label}>
                {at > 0 && items.length > 0 && <h3>{label}</h3>}
                {(at === 0 || items.length > 0) && (
                  <MapList
                    {...{ label, items, selection }}
                    onSelect={chooseListed}
                    onActive={(item) => setActive(item === null || item.path === null ? null : litOf(item, item.path))}
                  />
                )}
              </Fragment>
            ))}
          </details>
          <Notes picture={picture} events={events} />
        </div>
      </div>
    </section>
  );
}
