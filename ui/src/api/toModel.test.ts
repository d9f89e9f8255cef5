import { describe, expect, it } from 'vitest';

import type { FoundRelationship } from './relationships';
import { toEvent, toHolding, toZone, type FoundEvent, type HulledRegion } from './toModel';

const LOCATION = { latitude: 33.47, longitude: 36.3 };
const CAMP = {
  __typename: 'Region' as const, key: 'region:yarmouk-camp', name: 'Yarmouk', regionKind: 'CAMP' as const,
  location: LOCATION, iso3: null, adm1: null,
};

function controls(patch: object = {}): FoundRelationship {
  return {
    __typename: 'Controls', key: 'controls:is:camp', from: { __typename: 'Actor', key: 'actor:is', name: 'IS' }, to: CAMP,
    status: 'SOLE', extent: 'MOST', controlBasis: 'SUPPOSED', standing: 'ASSERTED', lastAssertedOn: null, disputed: false,
    ...patch,
  } as unknown as FoundRelationship;
}

describe('what the map is given', () => {
  it('says where a region lies, for it may have no outline', () => {
    expect(toHolding(controls())).toMatchObject([{ region: CAMP.key, holder: 'actor:is', basis: 'SUPPOSED', location: LOCATION }]);
    expect(toHolding(controls({ __typename: 'Claims' }))).toEqual([]);
  });

  it('binds a hull to the regions that it cuts across', () => {
    const region = {
      key: 'region:z', name: 'Z', kind: 'ZONE', hull: 'POLYGON ((0 0, 1 0, 1 1, 0 0))',
      overlaps: { edges: [{ node: { key: 'region:sy-di' } }, { node: { key: 'region:sy-rd' } }] },
    } as HulledRegion;
    expect(toZone(region)).toEqual([
      { region: 'region:z', name: 'Z', kind: 'ZONE', hull: region.hull, overlaps: ['region:sy-di', 'region:sy-rd'] },
    ]);
    expect(toZone({ ...region, hull: null })).toEqual([]);
  });

  it('has events by their day and their first place, and none without a day', () => {
    const event = {
      key: 'event:e', name: 'E', kind: 'STRIKE', validFrom: '2018-04-14', validTo: '2018-04-15', fromPrecision: 'DAY',
      at: { edges: [{ node: { key: 'region:x', location: LOCATION } }] },
    } as unknown as FoundEvent;
    expect(toEvent(event)).toMatchObject([{ key: 'event:e', from: '2018-04-14', location: LOCATION }]);
    expect(toEvent({ ...event, at: { edges: [] } as unknown as FoundEvent['at'] })).toMatchObject([{ location: null }]);
    expect(toEvent({ ...event, validFrom: null })).toEqual([]);
  });
});
