// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';

import { withoutLayout } from '../testing';
import { texts } from '../texts/en';
import { MapView, type MapHandle, type MapViewProps } from './MapView';
import { stepped, typed } from './MapList';
import { plainColour, wrapped } from './exportSvg';
import { holding } from './testing';
import { World } from './world';

const geometry = readFileSync(resolve('geometry/world.topo.json'), 'utf8');
const props: MapViewProps = {
  holdings: [
    holding({ region: 'region:sy-qu', regionName: 'Quneitra', adm1: 'SYR-145', holderName: 'Rebels' }),
    holding({ region: 'region:sy-dr', regionName: 'Daraa', adm1: 'SYR-146', holderName: 'Government', holder: 'actor:g' }),
  ],
  claims: [],
  frontlines: [],
  events: [],
  zones: [],
  asOf: '2018-05-21',
  selection: [],
  onSelect: () => undefined,
  colourOf: () => 'var(--holder-1)',
  compare: null,
};

withoutLayout();

function serving(...answers: (() => Response)[]) {
  const fetched = vi.fn<(url: string) => Promise<Response>>();
  for (const answer of answers) fetched.mockImplementationOnce(async () => answer());
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('the map', () => {
  it('lists the regions before the outlines arrive, says when they cannot, and tries again', async () => {
    const fetched = serving(() => new Response('', { status: 503, statusText: 'Away' }), () => new Response(geometry));
    const { container } = render(<MapView {...props} />);
    expect(screen.getByRole('option', { name: /Quneitra Rebels/ })).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe(texts.map.loading);
    expect((await screen.findByRole('alert')).textContent).toContain('503 Away');
    await userEvent.click(screen.getByRole('button', { name: texts.map.retry }));
    await waitFor(() => expect(container.querySelectorAll('path[data-key]')).toHaveLength(2));
    expect(fetched).toHaveBeenCalledTimes(2);
  });

  it('is walked and selected from by keys alone', async () => {
    const onSelect = vi.fn();
    render(<MapView {...props} onSelect={onSelect} />);
    screen.getByRole('listbox').focus();
    await userEvent.keyboard('{ArrowDown}{Enter}q{ArrowUp}{Shift>}{Enter}{/Shift}');
    expect(onSelect.mock.calls).toEqual([
      [['region:sy-qu'], false],
      [['region:sy-dr'], true],
    ]);
  });

  it('lists frontlines and events beside the regions, each a way to select it', async () => {
    const onSelect = vi.fn();
    const end = (region: string, name: string, adm1: string | null) => ({ region, name, iso3: null, adm1 });
    const frontlines = [
      { relationship: 'borders:qu:dr', from: end('region:sy-qu', 'Quneitra', 'SYR-145'), to: end('region:sy-dr', 'Daraa', 'SYR-146') },
      { relationship: '', from: end('region:a', 'A', null), to: end('region:b', 'B', null) },
    ];
    const strike = { key: 'event:s', name: 'A strike', kind: 'STRIKE', from: '2018-04-14', to: null, precision: 'DAY' as const, disputed: false, location: null };
    const { container } = render(<MapView {...props} {...{ frontlines, onSelect }} events={[strike]} />);
    const listOf = (name: string) => within(screen.getByRole('listbox', { name }));
    expect(listOf(texts.map.fronts).getByRole('option', { name: /A – B.*no shape on the map/ })).toBeTruthy();
    screen.getByRole('listbox', { name: texts.map.fronts }).focus();
    await userEvent.keyboard('{End}{Enter}');
    await userEvent.click(listOf(texts.map.eventList).getByRole('option', { name: /A strike 2018-04-14/ }));
    expect(onSelect.mock.calls).toEqual([
      [['borders:qu:dr'], false],
      [['event:s'], false],
    ]);
    await waitFor(() => expect(container.querySelectorAll('[data-select="borders:qu:dr"] path')).toHaveLength(3));
  });

  it('outlines what is pointed at last of all, and draws nothing else anew for it', async () => {
    const drawn = vi.spyOn(World.prototype, 'disputedLines');
    const { container } = render(<MapView {...props} sight={{ longitude: 36.5, latitude: 33.5, scale: 2 }} />);
    await waitFor(() => expect(container.querySelectorAll('path[data-key]')).toHaveLength(2));
    const times = drawn.mock.calls.length;
    expect(times).toBeGreaterThan(0);
    act(() => screen.getByRole('listbox').focus());
    const outline = container.querySelector('.map-hovered');
    expect(outline?.getAttribute('d')).toMatch(/^M/);
    expect(outline?.nextElementSibling).toBeNull();
    expect(drawn).toHaveBeenCalledTimes(times);
    drawn.mockRestore();
  });

  it('opens where it was put, and tells where the reader puts it, once the hand rests', async () => {
    const onSight = vi.fn();
    render(<MapView {...props} {...{ onSight }} sight={{ longitude: 36.5, latitude: 33.5, scale: 2 }} />);
    screen.getByRole('application').focus();
    await userEvent.keyboard('++');
    await waitFor(() => expect(onSight).toHaveBeenCalled());
    expect(onSight.mock.calls).toEqual([[{ longitude: 36.5, latitude: 33.5, scale: 4.5 }]]);
  });

  it('names both holders where a region changed hands', () => {
    const before = props.holdings.map((row) => ({ ...row, holder: 'actor:x', holderName: 'Rebels' }));
    render(<MapView {...props} compare={{ date: '2018-05-01', holdings: before }} />);
    expect(screen.getByRole('option', { name: /Daraa Rebels → Government/ })).toBeTruthy();
  });

  it('goes out as a file with title, legend, note and citation', async () => {
    const handle = createRef<MapHandle>();
    const { container } = render(<MapView {...props} ref={handle} />);
    await waitFor(() => expect(container.querySelectorAll('path[data-key]')).toHaveLength(2));
    const file = new DOMParser().parseFromString(handle.current?.exportSvg(['As known on today']) ?? '', 'image/svg+xml');
    expect(file.querySelector('title')?.textContent).toBe(texts.map.title('2018-05-21'));
    const written = [...file.querySelectorAll('text')].map((text) => text.textContent).join(' ');
    for (const part of ['Rebels', 'Government', texts.map.legend.note, texts.map.citation, 'As known on today']) {
      expect(written).toContain(part);
    }
    expect(file.querySelector('[class]')).toBeNull();
  });
});

describe('small things', () => {
  it('step within the list', () => {
    expect(stepped('ArrowDown', -1, 3)).toBe(0);
    expect(stepped('ArrowDown', 2, 3)).toBe(2);
    expect(stepped('End', 0, 3)).toBe(2);
    expect(stepped('ArrowUp', 0, 0)).toBeNull();
    expect(stepped('x', 0, 3)).toBeNull();
  });

  it('jump to what is typed, on from where one is', () => {
    const names = ['Aleppo', 'Damascus', 'Daraa', 'Homs'];
    expect(typed('d', names, 0)).toBe(1);
    expect(typed('d', names, 1)).toBe(2);
    expect(typed('dar', names, 1)).toBe(2);
    expect(typed('z', names, 1)).toBeNull();
  });

  it('write colours that every reader knows, and lines that fit', () => {
    expect(plainColour('color(srgb 1 0.5 0)')).toBe('#ff8000');
    expect(plainColour('rgb(1, 2, 3)')).toBe('rgb(1, 2, 3)');
    expect(wrapped('one two three', 8)).toEqual(['one two', 'three']);
    // An address has no place to break: the edge of the picture would cut it.
    expect(wrapped('see https://example.org/a/b', 10)).toEqual(['see', 'https://ex', 'ample.org/', 'a/b']);
  });
});
