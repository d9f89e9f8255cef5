/** The drawing itself: what is in view, and what the reader does with it. */

import { useEffect, useImperativeHandle, useMemo, useRef, useState, type KeyboardEvent, type ReactNode, type Ref } from 'react';

import type { Claim, EventMark } from '../model';
import { Act } from '../shell/Act';
import { texts } from '../texts/en';
import { describe } from './describe';
import { closer, hasModifier, keyed, useGestures, useWheel } from './gestures';
import { hitAt, isSameHit, selectedShapes, type Hit } from './hit';
import { labelsOf } from './labels';
import { Layers, Line } from './Layers';
import { boxOfMark, marksOf, pointOf } from './marks';
import { paintsOf, type ColourOf } from './paint';
import { boxesOf, focusOf, type Picture } from './picture';
import { Points } from './Points';
import { around, atPoint, encloses, isClose, seen, toPlane, WORLD, type Box, type Point, type Size, type View } from './projection';
import { extent, type Shape } from './shape';
import { useSight, useSize, type Sight } from './view';
import { inView, useRested, useVisible } from './visible';
import type { World } from './world';

export interface CanvasHandle {
  /** Moves the map where these are, unless they are in view. */
  reveal(keys: readonly string[]): void;
}

/** What the reader points at or is at in a list: its outline or line, and what is said of it. */
export interface Lit {
  readonly path: string;
  readonly text: string;
}

export interface CanvasProps {
  readonly id: string;
  readonly world: World | null;
  readonly picture: Picture;
  readonly claims: readonly Claim[];
  readonly focus: readonly string[];
  readonly events: readonly EventMark[];
  readonly selection: readonly string[];
  readonly names: ReadonlyMap<string, string>;
  readonly colourOf: ColourOf;
  readonly active: Lit | null;
  onSelect(keys: readonly string[], add: boolean): void;
  onSeen(box: Box): void;
  /** Where the map was put, and told when the reader has put it elsewhere. */
  readonly kept: View | null;
  onMoved(view: View): void;
  readonly ref: Ref<CanvasHandle>;
}

/** Milliseconds within which the page has found its shape after something was selected. */
const SETTLES = 500;

const FIRST_SIZE: Size = { width: 800, height: 480 };

function useSelected({ selection, picture, claims, world }: CanvasProps): readonly Shape[] {
  return useMemo(() => {
    const rows = [...picture.places.flatMap(({ holdings }) => holdings), ...claims];
    const regionOf = new Map(rows.map(({ relationship, region }) => [relationship, region]));
    return selectedShapes(selection, picture, regionOf, world);
  }, [selection, picture, claims, world]);
}

/** Where the given keys are: regions by shape or place, events by mark, frontlines by what they are between. */
function boxOfKeys(keys: readonly string[], { picture, events }: CanvasProps, shapes: readonly Shape[]): Box | null {
  const places = picture.places.filter(({ key }) => keys.includes(key));
  const marks = events.filter(({ key }) => keys.includes(key)).flatMap((event) => pointOf(event) ?? []);
  const fronts = picture.fronts.filter((front) => front.keys.every((key) => keys.includes(key)));
  const ends = fronts.flatMap((front) => front.ends);
  return around([...boxesOf(places), ...[...marks, ...ends].map(atPoint), ...shapes.map(extent)]);
}

function litBy(hit: Hit | null, { picture, names, world }: CanvasProps): Lit | null {
  if (hit === null) return null;
  const { key, shape } = hit;
  const place = picture.places.find((each) => each.key === key);
  const country = world?.countries.find((each) => each.key === shape.country);
  const name = country === undefined ? shape.name : `${shape.name}, ${country.name}`;
  return { path: shape.path, text: `${name}: ${place === undefined ? texts.map.unheld : describe(place, names)}` };
}

/** The keys of the events, the town or the frontline under the pointer, which lie above every shape. */
function keysOfTarget(target: EventTarget): readonly string[] | null {
  if (!(target instanceof Element)) return null;
  return target.closest('[data-select]')?.getAttribute('data-select')?.split(' ') ?? null;
}

function FitIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M2,6V2h4M10,2h4v4M14,10v4h-4M6,14H2v-4" />
      <circle cx="8" cy="8" r="2" />
    </svg>
  );
}

function WorldIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.2" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" />
      <path d="M1.5,8h13M8,1.5a9,9 0 0 1 0,13a9,9 0 0 1 0,-13" />
    </svg>
  );
}

interface ControlsProps {
  readonly sight: Sight;
  readonly size: Size;
  readonly selected: Box | null;
  readonly focus: Box | null;
}

function Controls({ sight, size, selected, focus }: ControlsProps): ReactNode {
  const { map } = texts;
  const goal = selected ?? focus;
  const name = selected === null ? map.fitAll : map.fit;
  return (
    <div className="map-controls">
      <button aria-label={map.zoomIn} title={map.zoomIn} onClick={() => sight.look((view) => closer(view, size))}>
        +
      </button>
      <button aria-label={map.zoomOut} title={map.zoomOut} onClick={() => sight.look((view) => closer(view, size, 1 / 1.5))}>
        −
      </button>
      <Act aria-label={name} title={name} off={goal === null} onClick={() => goal && sight.fitTo(goal)}>
        <FitIcon />
      </Act>
      <button aria-label={map.world} title={map.world} onClick={() => sight.fitTo(WORLD)}>
        <WorldIcon />
      </button>
    </div>
  );
}

function useLabels(props: CanvasProps, view: View, size: Size, selected: readonly Shape[]) {
  const { picture, world, events } = props;
  return useMemo(() => {
    const { countries, close, isSeen } = inView(world, seen(view, size), isClose(view));
    const regions = close.length < 8 ? close.flatMap(({ key }) => world?.regionsOf(key) ?? []) : [];
    const held = picture.patches.map(({ shape }) => shape).filter(({ level }) => level !== 'country').toReversed();
    const wide = countries.toSorted((a, b) => b.box.right - b.box.left - (a.box.right - a.box.left));
    const marks = marksOf(events, view, size).map(boxOfMark);
    return labelsOf([...selected, ...held, ...wide, ...regions].filter(isSeen), view, size, marks);
  }, [picture, world, events, view, size, selected]);
}

export function Canvas(props: CanvasProps): ReactNode {
  const { id, world, picture, events, selection, colourOf, onSelect, onSeen } = props;
  const canvas = useRef<SVGSVGElement>(null);
  const [hovered, setHovered] = useState<Hit | null>(null);
  const size = useSize(canvas, FIRST_SIZE);
  const focus = useMemo(
    () => boxOfKeys(props.focus, props, []) ?? focusOf(picture, events.flatMap((event) => pointOf(event) ?? [])),
    [props.focus, picture, events],
  );
  const [sought, setSought] = useState<readonly string[] | null>(null);
  const sight = useSight(size, focus, props.kept, props.onMoved);
  const { view, look, fitTo } = sight;
  const selected = useSelected(props);
  const paints = useMemo(() => paintsOf(picture.places.map((place) => place.look), colourOf, id), [picture, colourOf, id]);
  const marks = useMemo(() => marksOf(events, view, size), [events, view, size]);
  const rested = useRested(view);
  const labels = useLabels(props, rested, size, selected);
  const visible = useVisible(world, view, size);
  const close = isClose(view);
  const selectedBox = useMemo(() => boxOfKeys(selection, props, selected), [selection, picture, events, selected]);

  useEffect(() => onSeen(seen(rested, size)), [onSeen, rested, size]);
  useWheel(canvas, size, look);
  const under = (at: Point) => hitAt(toPlane(at, view, size), picture, world, close);
  const gestures = useGestures(size, look, (at, add, target) => {
    const hit = under(at);
    const keys = keysOfTarget(target) ?? (hit === null ? [] : [hit.key]);
    if (keys.length > 0 || !add) onSelect(keys, add);
  });
  useImperativeHandle(props.ref, () => ({ reveal: setSought }));
  useEffect(() => {
    if (sought === null) return undefined;
    const box = boxOfKeys(sought, props, []);
    if (box !== null && !encloses(seen(view, size), box)) fitTo(box);
    // What is selected is told beside the map, which may get narrower by it: it is looked for again then.
    const timer = setTimeout(() => setSought(null), SETTLES);
    return () => clearTimeout(timer);
    // The reader may look elsewhere meanwhile.
  }, [sought, size]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (hasModifier(event)) return;
    const goal = event.key === 'f' ? (selectedBox ?? focus) : event.key === 'w' ? WORLD : null;
    const change = keyed(event.key, size);
    if (goal !== null) fitTo(goal);
    else if (change !== null) look(change);
    else return;
    event.preventDefault();
  };
  const pointed = props.active ?? litBy(hovered, props);
  const { width, height } = size;
  return (
    <>
      <svg
        ref={canvas}
        className={close ? 'map-canvas' : 'map-canvas map-far'}
        role="application"
        aria-label={texts.map.canvas}
        tabIndex={0}
        onKeyDown={onKeyDown}
        {...gestures}
        onPointerMove={(event) => {
          gestures.onPointerMove(event);
          if (event.buttons !== 0 || event.pointerType === 'touch') return;
          const { left, top } = event.currentTarget.getBoundingClientRect();
          const hit = under({ x: event.clientX - left, y: event.clientY - top });
          setHovered((now) => (isSameHit(now, hit) ? now : hit));
        }}
        onPointerLeave={() => setHovered(null)}
      >
        <defs>{paints.definitions(view.scale)}</defs>
        <g transform={`translate(${width / 2 - view.x * view.scale},${height / 2 - view.y * view.scale}) scale(${view.scale})`}>
          <Layers
            {...{ id, world, paints, colourOf, selected, selection, visible }}
            patches={picture.patches}
            outlines={picture.outlines}
            fronts={picture.fronts}
          />
          {/* Last, and beside the layers: these are not drawn anew for what is pointed at. */}
          {pointed !== null && <Line path={pointed.path} className="map-hovered" />}
        </g>
        <Points {...{ view, size, marks, labels, paints, selection }} spots={picture.spots} />
      </svg>
      <Controls sight={sight} size={size} selected={selectedBox} focus={focus} />
      <p className="map-under" aria-hidden="true">
        {pointed?.text}
      </p>
    </>
  );
}
