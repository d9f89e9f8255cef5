import { create } from 'zustand';

import type { Group } from '../graph/group';
import { emptyPage, today, type Filters, type Page, type PathAsked } from './page';

const REMEMBERED = 100;

/** Moving between these is a step in the browser's own history; the rest only changes its entry. */
const PLACES: readonly (keyof Page)[] = ['question', 'asOf', 'knownAt', 'compare'];

export interface Store {
  page: Page;
  undone: readonly Page[];
  done: readonly Page[];
  /** Whether the last change was to another place, so that "back" leads before it. */
  moved: boolean;
  /** Whether a question was just asked, whose own date the page is to show once it is known. */
  following: boolean;
  ask(patch: Partial<Page>): void;
  /** The date of the answer to what was just asked; no step of its own. */
  follow(asOf: string): void;
  change(patch: Partial<Page>): void;
  /** As `change`, but no step to undo: selecting, and following the answer's own date. */
  adjust(patch: Partial<Page>): void;
  open(page: Page): void;
  undo(): void;
  redo(): void;
}

export const usePage = create<Store>((set, get) => ({
  page: emptyPage(today()),
  undone: [],
  done: [],
  moved: false,
  following: false,
  ask: (patch) => {
    get().change(patch);
    set({ following: true });
  },
  follow: (asOf) =>
    set(({ page, following }) => ({
      following: false,
      ...(following && asOf !== page.asOf ? { page: { ...page, asOf }, moved: false } : {}),
    })),
  change: (patch) =>
    set((store) => {
      const page = { ...store.page, ...patch };
      if (same(page, store.page)) return store;
      const done = [...store.done, store.page].slice(-REMEMBERED);
      return { page, done, undone: [], moved: PLACES.some((name) => page[name] !== store.page[name]) };
    }),
  adjust: (patch) => set((store) => ({ page: { ...store.page, ...patch }, moved: false })),
  open: (page) => set({ page, done: [], undone: [], moved: false, following: false }),
  undo: () => set(({ page, done, undone }) => stepped(page, done, undone, (to, d, u) => ({ page: to, done: d, undone: u }))),
  redo: () => set(({ page, done, undone }) => stepped(page, undone, done, (to, u, d) => ({ page: to, done: d, undone: u }))),
}));

type Pages = readonly Page[];
type Stepped = { page: Page; done: Pages; undone: Pages };

function stepped(
  page: Page,
  from: Pages,
  to: Pages,
  made: (page: Page, from: Pages, to: Pages) => Stepped,
): Partial<Store> {
  const next = from.at(-1);
  return next === undefined ? {} : { ...made(next, from.slice(0, -1), [...to, page]), moved: true, following: false };
}

function same(one: Page, other: Page): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The selection after something was pointed at, alone or in addition. */
export function selected(now: readonly string[], keys: readonly string[], add: boolean): readonly string[] {
  if (!add) return keys;
  const gone = keys.filter((key) => now.includes(key));
  const kept = now.filter((key) => !gone.includes(key));
  return [...kept, ...keys.filter((key) => !gone.includes(key))];
}

/** A new question begins a new graph, on the same day and under the same filters. */
export function asked(question: string): Partial<Page> {
  return { question, selection: [], expansions: [], paths: [], hidden: [], groups: [], pins: {}, graphCamera: null };
}

export function expanded(page: Page, key: string, types: readonly string[] | null): Partial<Page> {
  const others = page.expansions.filter((expansion) => expansion.key !== key);
  const before = page.expansions.find((expansion) => expansion.key === key);
  const all = types === null || (before !== undefined && before.types === null);
  const joined = all ? null : [...new Set([...(before?.types ?? []), ...types])].sort();
  return { expansions: [...others, { key, types: joined }] };
}

export function collapsed(page: Page, key: string): Partial<Page> {
  return { expansions: page.expansions.filter((expansion) => expansion.key !== key) };
}

export function hiding(page: Page, keys: readonly string[]): Partial<Page> {
  return {
    hidden: [...new Set([...page.hidden, ...keys])],
    selection: page.selection.filter((key) => !keys.includes(key)),
  };
}

/** Puts entities into one group, out of those that they were in; what is left of these stays, unless it is one. */
export function grouping(page: Page, group: Group): Partial<Page> {
  const taken = new Set(group.members);
  const others = page.groups
    .map(({ name, members }) => ({ name, members: members.filter((key) => !taken.has(key)) }))
    .filter(({ members }) => members.length > 1);
  return taken.size < 2 ? {} : { groups: [...others, { name: group.name, members: [...taken] }] };
}

/** Takes apart the groups that any of these is in. */
export function ungrouping(page: Page, keys: readonly string[]): Partial<Page> {
  return { groups: page.groups.filter(({ members }) => !members.some((key) => keys.includes(key))) };
}

export function withPath(page: Page, path: PathAsked): Partial<Page> {
  const there = page.paths.some((other) => other.from === path.from && other.to === path.to);
  return there ? {} : { paths: [...page.paths, path] };
}

export function filtered(page: Page, patch: Partial<Filters>): Partial<Page> {
  return { filters: { ...page.filters, ...patch } };
}
