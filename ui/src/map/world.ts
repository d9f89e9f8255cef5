/** The world's outlines: fetched once, from the page's own origin, when a map is first shown. */

import { feature, mesh } from 'topojson-client';
import type { GeometryObject, MultiPolygon, Polygon, Topology } from 'topojson-specification';

import url from '../../geometry/world.topo.json?url';
import type { Point } from './projection';
import { contains, LazyShape, pathOf, type Shape } from './shape';

interface AreaNames {
  key: string;
  name: string;
}

interface CountryNames extends AreaNames {
  iso3?: string;
}

interface RegionNames extends AreaNames {
  country: string;
  basis?: 'administered' | 'claimed';
}

/** What a region of the graph goes by here. */
export interface Reference {
  readonly region: string;
  readonly iso3: string | null;
  readonly adm1: string | null;
}

type Piece<Names> = (Polygon<Names & {}> | MultiPolygon<Names & {}>) & { id: string; properties: Names };

interface Pieces<Names> {
  type: 'GeometryCollection';
  geometries: Piece<Names>[];
}

export interface WorldTopology extends Topology {
  objects: {
    countries: Pieces<CountryNames>;
    regions: Pieces<RegionNames>;
    areas: Pieces<AreaNames>;
  };
}

export class World {
  readonly countries: readonly Shape[];
  readonly #topology: WorldTopology;
  readonly #byKey = new Map<string, Shape>();
  readonly #byIso3 = new Map<string, Shape>();
  readonly #byCode = new Map<string, Shape>();
  readonly #parts = new Map<string, { shape: Shape; object: Piece<RegionNames> }[]>();
  readonly #objects = new Map<string, GeometryObject>();
  readonly #inner = new Map<string, string>();
  readonly #lines = new Map<string, string>();
  /** First-level regions of which two states differ whose part they are. */
  readonly disputed: readonly Shape[];
  #disputedLines: string | null = null;

  constructor(topology: WorldTopology) {
    this.#topology = topology;
    const { countries, regions, areas } = topology.objects;
    this.countries = countries.geometries.map((object) => {
      const shape = this.#shape(object, 'country', null, false);
      if (object.properties.iso3 !== undefined) this.#byIso3.set(object.properties.iso3, shape);
      return shape;
    });
    for (const object of areas.geometries) this.#shape(object, 'area', null, true);
    for (const object of regions.geometries) this.#region(object);
    this.disputed = [...this.#parts.values()].flat().flatMap(({ shape }) => (shape.disputed ? [shape] : []));
  }

  #shape(object: Piece<AreaNames>, level: Shape['level'], country: string | null, disputed: boolean): Shape {
    const { key, name } = object.properties;
    const geometry = () => feature(this.#topology, object as Polygon).geometry;
    const shape = new LazyShape({ key, name, level, country, disputed }, geometry);
    this.#byKey.set(key, shape);
    this.#objects.set(key, object);
    return shape;
  }

  #region(object: Piece<RegionNames>): void {
    const { country, basis } = object.properties;
    const shape = this.#shape(object, 'first_level', country, basis !== undefined);
    this.#byCode.set(object.id, shape);
    const parts = this.#parts.get(country);
    if (parts === undefined) this.#parts.set(country, [{ shape, object }]);
    else parts.push({ shape, object });
  }

  find({ region, iso3, adm1 }: Reference): Shape | null {
    const byCode = adm1 === null ? undefined : this.#byCode.get(adm1);
    return byCode ?? this.#byKey.get(region) ?? (iso3 === null ? undefined : this.#byIso3.get(iso3)) ?? null;
  }

  regionsOf(country: string): readonly Shape[] {
    return (this.#parts.get(country) ?? []).map(({ shape }) => shape);
  }

  /** The lines between the first-level regions of a country, as one path. */
  innerBorders(country: string): string {
    const known = this.#inner.get(country);
    if (known !== undefined) return known;
    const path = this.#mesh((this.#parts.get(country) ?? []).map(({ object }) => object), (a, b) => a !== b);
    this.#inner.set(country, path);
    return path;
  }

  /** The lines around what two states both count as theirs, where they run over land, as one path. */
  disputedLines(): string {
    return (this.#disputedLines ??= this.#mesh(this.#besideDisputed(), (a, b) => {
      const [one, other] = [a, b].map((object) => (object as Piece<RegionNames>).properties);
      const between = one?.basis === undefined || other?.basis === undefined || one.country !== other.country;
      return a !== b && (one?.basis !== undefined || other?.basis !== undefined) && between;
    }));
  }

  /** The disputed first-level regions and those that share an arc with one. */
  #besideDisputed(): GeometryObject[] {
    const { geometries } = this.#topology.objects.regions;
    const arcs = new Set(geometries.filter(({ properties }) => properties.basis !== undefined).flatMap(arcsOf));
    return geometries.filter((object) => arcsOf(object).some((arc) => arcs.has(arc)));
  }

  /** The line that two regions share, or nothing where they do not touch. */
  line(one: Shape, other: Shape): string {
    const pair = `${one.key} ${other.key}`;
    const known = this.#lines.get(pair);
    if (known !== undefined) return known;
    const path = this.#lineOf(one, other);
    this.#lines.set(pair, path);
    return path;
  }

  #lineOf(one: Shape, other: Shape): string {
    const [first, second] = [this.#pieces(one), this.#pieces(other)];
    const across = (a: GeometryObject, b: GeometryObject) => first.has(a) !== first.has(b) && second.has(a) !== second.has(b);
    return this.#mesh([...new Set([...first, ...second])], across);
  }

  #pieces(shape: Shape): Set<GeometryObject> {
    const parts = shape.level === 'country' ? this.#parts.get(shape.key) : undefined;
    const object = this.#objects.get(shape.key);
    if (parts !== undefined) return new Set(parts.map((part) => part.object));
    return new Set(object === undefined ? [] : [object]);
  }

  #mesh(geometries: GeometryObject[], filter: (a: GeometryObject, b: GeometryObject) => boolean): string {
    return pathOf(mesh(this.#topology, { type: 'GeometryCollection', geometries }, filter));
  }

  /** What lies under a point: the country, and its first-level region where there is one. */
  at(point: Point): { country: Shape; region: Shape | null } | null {
    const country = this.countries.find((shape) => contains(shape, point));
    if (country === undefined) return null;
    return { country, region: this.regionsOf(country.key).find((shape) => contains(shape, point)) ?? null };
  }
}

/** The arcs of an outline, whichever way it runs along them. */
function arcsOf(object: Piece<AreaNames>): number[] {
  return (object.arcs as number[][] | number[][][]).flat(2).map((arc) => (arc < 0 ? ~arc : arc));
}

export class GeometryError extends Error {}

let loading: Promise<World> | null = null;

async function fetchWorld(): Promise<World> {
  const response = await fetch(url);
  if (!response.ok) throw new GeometryError(`${response.status} ${response.statusText}`);
  return new World((await response.json()) as WorldTopology);
}

/** The world, fetched at the first call; a call after a failure tries again. */
export function loadWorld(): Promise<World> {
  loading ??= fetchWorld().catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

