/** What the command palette finds: actions and settings, tables, files and problems. Pure. */
import fuzzysort from 'fuzzysort';
import type { Checked } from '#core/compiler.ts';
import { bandOf, bandTitles, nodesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';

export type PaletteKind = 'action' | 'setting' | 'table' | 'file' | 'problem';

export interface PaletteEntry {
  /** Unique among all entries, and the same in another session. */
  readonly id: string;
  readonly kind: PaletteKind;
  readonly title: string;
  /** Shown small at the end, and found as well. */
  readonly detail: string;
  /** How its keys are printed; absent: it has none. */
  readonly keys?: string;
}

export const kindTitles: Readonly<Record<PaletteKind, string>> = {
  action: 'Action',
  setting: 'Setting',
  table: 'Table',
  file: 'File',
  problem: 'Problem',
};

/** Tables by name, files by path, problems by their sentence. */
export function projectEntries(
  pipeline: Pipeline,
  checked: Checked | undefined,
): readonly PaletteEntry[] {
  const tables = nodesOf(pipeline).map((node) => ({
    id: `table:${node.id}`,
    kind: 'table' as const,
    title: node.name,
    detail: bandTitles[bandOf(node)],
  }));
  const files = (checked?.files ?? []).map(({ path }) => ({
    id: `file:${path}`,
    kind: 'file' as const,
    title: path,
    detail: '',
  }));
  const problems = (checked?.problems ?? []).map(({ message, code }, index) => ({
    id: `problem:${index}`,
    kind: 'problem' as const,
    title: message,
    detail: code,
  }));
  return [...tables, ...files, ...problems];
}

/** The most that is found. */
export const shownAtOnce = 50;
/** Of names that fit as well. */
const naturally = new Intl.Collator('en', { numeric: true });
const recentAtOnce = 5;
/** How much better a recent entry is than another that fits as well. */
const recentBonus = 0.1;
/** Of this many, none is kept waiting for. */
const searchedAtOnce = 1000;

/**
 * @param wanted some letters of an entry, in their order; after `>` actions and settings only
 * @param recent ids, the newest first
 * @returns the best first; of an empty search recent ones, then actions
 */
export function searchPalette(
  entries: readonly PaletteEntry[],
  wanted: string,
  recent: readonly string[],
): readonly PaletteEntry[] {
  const search = searchInParts(entries, wanted, recent);
  let step = search.next();
  while (!step.done) step = search.next();
  return step.value;
}

/** As `searchPalette`; stops after each part of the entries, to be gone on with or left. */
export function* searchInParts(
  entries: readonly PaletteEntry[],
  wanted: string,
  recent: readonly string[],
): Generator<undefined, readonly PaletteEntry[]> {
  const onlyActions = wanted.trimStart().startsWith('>');
  const text = wanted.trim().replace(/^>\s*/, '');
  const within = onlyActions ? entries.filter(isAction) : entries;
  if (text === '') return withoutSearch(within, recent);
  const found: Found[] = [];
  for (let at = 0; at < within.length; at += searchedAtOnce) {
    if (at > 0) yield;
    found.push(...foundIn(within.slice(at, at + searchedAtOnce), text, recent));
  }
  return found
    .sort((a, b) => b.score - a.score || byName(a.entry, b.entry))
    .slice(0, shownAtOnce)
    .map(({ entry }) => entry);
}

function byName(a: PaletteEntry, b: PaletteEntry): number {
  return naturally.compare(a.title, b.title) || naturally.compare(a.detail, b.detail);
}

interface Found {
  readonly entry: PaletteEntry;
  readonly score: number;
}

function foundIn(
  entries: PaletteEntry[],
  text: string,
  recent: readonly string[],
): readonly Found[] {
  const results = fuzzysort.go(text, entries, {
    keys: ['title', 'detail'],
    limit: shownAtOnce * 2,
    threshold: 0.3,
  });
  return results.map(({ obj, score }) => ({
    entry: obj,
    score: score + (recent.includes(obj.id) ? recentBonus : 0),
  }));
}

function withoutSearch(
  entries: readonly PaletteEntry[],
  recent: readonly string[],
): readonly PaletteEntry[] {
  const known = entries
    .filter(({ id }) => recent.includes(id))
    .sort((a, b) => recent.indexOf(a.id) - recent.indexOf(b.id))
    .slice(0, recentAtOnce);
  const others = entries.filter((entry) => isAction(entry) && !known.includes(entry));
  return [...known, ...others].slice(0, shownAtOnce);
}

function isAction({ kind }: PaletteEntry): boolean {
  return kind === 'action' || kind === 'setting';
}

const rememberedAtMost = 30;

/** What was chosen last comes first. */
export function withRecent(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, rememberedAtMost);
}
