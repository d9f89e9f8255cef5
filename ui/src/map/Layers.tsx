/** The drawn layers that move with the map, from the land up to the frontlines. */

import { memo, type ReactNode } from 'react';

import type { ColourOf, Paints } from './paint';
import type { Front, Outline, Place } from './picture';
import type { Shape } from './shape';
import type { InView } from './visible';
import type { World } from './world';

interface LineProps {
  readonly path: string;
  readonly className: string;
}

/** Paths are long: one that has not changed is not compared again. */
export const Line = memo(function Line({ path, className }: LineProps) {
  return <path d={path} className={className} vectorEffect="non-scaling-stroke" />;
});

interface AreaProps {
  readonly regionKey: string;
  readonly path: string;
  readonly className: string;
  readonly fill: string;
  readonly clip?: string | undefined;
}

const Area = memo(function Area({ regionKey, path, className, fill, clip }: AreaProps) {
  return (
    <path
      d={path}
      className={className}
      style={{ fill }}
      clipPath={clip}
      data-key={regionKey}
      vectorEffect="non-scaling-stroke"
    />
  );
});

/** A hull is approximate: it colours nothing beyond the regions that it is known to cut across. */
function Zones({ patches, paints, visible, prefix }: PatchesProps & { prefix: string }): ReactNode {
  const shown = patches.filter(({ shape }) => visible.isSeen(shape));
  return shown.map(({ key, shape, look, within }, at) => (
    <g key={key}>
      {within.length > 0 && (
        <clipPath id={`${prefix}-within-${at}`}>
          {within.map((part) => <path key={part.key} d={part.path} />)}
        </clipPath>
      )}
      <Area
        regionKey={key}
        path={shape.path}
        className="map-patch"
        fill={paints.fill(look)}
        clip={within.length > 0 ? `url(#${prefix}-within-${at})` : undefined}
      />
      <Line path={shape.path} className="map-zone" />
    </g>
  ));
}

interface PatchesProps {
  readonly patches: readonly (Place & { shape: Shape })[];
  readonly paints: Paints;
  readonly visible: InView;
}

function Patches({ patches, paints, visible }: PatchesProps): ReactNode {
  return patches
    .filter(({ shape }) => visible.isSeen(shape))
    .map((place) => (
      <Area
        key={place.key}
        regionKey={place.key}
        path={place.shape.path}
        className={`map-patch map-${place.shape.level}`}
        fill={paints.fill(place.look)}
      />
    ));
}

const DASH = 9;

/** Claimants take turns along the outline, each with a dash of their own colour. */
function Claims({ outline, colourOf }: { outline: Outline; colourOf: ColourOf }): ReactNode {
  const { claimants, shape } = outline;
  const gap = DASH * (claimants.length - 1);
  return claimants.map((actor, at) => (
    <path
      key={actor}
      d={shape.path}
      className="map-claim"
      style={{ stroke: colourOf(actor) }}
      strokeDasharray={gap === 0 ? undefined : `${DASH} ${gap}`}
      strokeDashoffset={-DASH * at}
      vectorEffect="non-scaling-stroke"
    />
  ));
}

interface OutlinesProps {
  readonly outlines: readonly Outline[];
  readonly colourOf: ColourOf;
  readonly visible: InView;
}

function Outlines({ outlines, colourOf, visible }: OutlinesProps): ReactNode {
  return outlines
    .filter(({ shape }) => visible.isSeen(shape))
    .map((outline) => (
      <g key={outline.key}>
        <Claims outline={outline} colourOf={colourOf} />
        <Line path={outline.shape.path} className="map-dash-ground" />
        <Line path={outline.shape.path} className="map-dash" />
      </g>
    ));
}

export interface LayersProps {
  readonly id: string;
  readonly world: World | null;
  readonly visible: InView;
  readonly patches: readonly (Place & { shape: Shape })[];
  readonly outlines: readonly Outline[];
  readonly fronts: readonly Front[];
  readonly paints: Paints;
  readonly colourOf: ColourOf;
  readonly selected: readonly Shape[];
  readonly selection: readonly string[];
}

/** Moving the map changes none of its props until something comes into view, nor does pointing at it. */
export const Layers = memo(function Layers(props: LayersProps): ReactNode {
  const { world, visible, patches, paints, selection } = props;
  const zones = patches.filter(({ shape }) => shape.level === 'zone');
  const regions = patches.filter(({ shape }) => shape.level !== 'zone');
  const disputed = world?.disputedLines() ?? '';
  const drawnFronts = props.fronts.filter(({ path }) => path !== '');
  const changed = patches.filter(({ change, shape }) => change !== null && visible.isSeen(shape));
  return (
    <>
      {visible.countries.map(({ key, path }) => <Line key={key} path={path} className="map-land" />)}
      <Patches patches={regions} paints={paints} visible={visible} />
      {visible.close.map(({ key }) => <Line key={key} path={world?.innerBorders(key) ?? ''} className="map-inner" />)}
      {visible.countries.map(({ key, path }) => <Line key={key} path={path} className="map-border" />)}
      {disputed !== '' && <Line path={disputed} className="map-disputed-ground" />}
      {disputed !== '' && <Line path={disputed} className="map-disputed" />}
      <Zones patches={zones} paints={paints} visible={visible} prefix={props.id} />
      <Outlines outlines={props.outlines} colourOf={props.colourOf} visible={visible} />
      {changed.map(({ key, shape }) => <Line key={key} path={shape.path} className="map-changed" />)}
      {drawnFronts.map(({ key, keys, name, path, course }) => (
        <g key={key} data-select={keys.join(' ')}>
          <title>{name}</title>
          <Line path={path} className="map-front-ground" />
          <Line path={path} className={frontClass(course, keys.every((each) => selection.includes(each)))} />
          <Line path={path} className="map-front-hit" />
        </g>
      ))}
      {props.selected.map(({ key, path }) => <Line key={key} path={path} className="map-selected" />)}
    </>
  );
});

function frontClass(course: boolean, selected: boolean): string {
  return `map-front${course ? '' : ' map-front-link'}${selected ? ' map-front-selected' : ''}`;
}
