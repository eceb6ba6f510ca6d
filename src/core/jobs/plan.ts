/**
 * Which tables an update refreshes, in which waves, and what it reads as it was left last time.
 *
 * Works on names alone, so that it can be asked about tables by any names; `pipeline-plan.ts` asks
 * about those of a pipeline. The answer is the object that the exported engine prints with
 * `--format json`, key for key: the two are tested to agree.
 */
import { addToGroup } from '#core/model/group-by.ts';

export interface PlanTable {
  readonly name: string;
  /** Names of the tables it reads; those that are not among the tables do not count. */
  readonly reads: readonly string[];
  readonly tags: readonly string[];
  /** Switched off: no run refreshes it, and what reads it reads it as it was left. */
  readonly isOff?: boolean;
}

export interface PlanRequest {
  readonly tags: readonly string[];
  readonly tagMode: 'or' | 'and';
  /** Selected whatever their tags. */
  readonly tables?: readonly string[];
  readonly upstream: boolean;
  readonly downstream: boolean;
  readonly runMode: 'incremental' | 'full';
}

export interface Plan {
  readonly run_mode: 'incremental' | 'full';
  readonly tags: readonly string[];
  readonly tag_mode: 'or' | 'and';
  /** Tables of one wave may be refreshed at once, after the waves before it. */
  readonly waves: readonly (readonly string[])[];
  readonly order: readonly string[];
  /** For each refreshed table, what it reads that is not refreshed with it. */
  readonly not_refreshed_upstream: Readonly<Record<string, readonly string[]>>;
  readonly refresh: readonly string[];
  readonly full_refresh: readonly string[];
}

export type Planned =
  | { readonly ok: true; readonly plan: Plan }
  /** No order exists: these tables read each other in a circle, or read one that does. */
  | { readonly ok: false; readonly circular: readonly string[] };

/** Refuses, naming the tables, where those chosen read each other in a circle. */
export function planUpdate(tables: readonly PlanTable[], request: PlanRequest): Planned {
  const chosen = selectTables(tables, request);
  const { waves, left } = wavesOf(tables, chosen);
  if (left.length > 0) return { ok: false, circular: left };
  const order = waves.flat();
  const { runMode, tags, tagMode } = request;
  const plan: Plan = {
    run_mode: runMode,
    tags,
    tag_mode: tagMode,
    waves,
    order,
    not_refreshed_upstream: unrefreshed(tables, chosen, order),
    refresh: runMode === 'incremental' ? order : [],
    full_refresh: runMode === 'full' ? order : [],
  };
  return { ok: true, plan };
}

/** Neither tags nor tables select everything that is not switched off. AND wants all tags on a table, OR any one of them. */
export function selectTables(
  tables: readonly PlanTable[],
  request: Omit<PlanRequest, 'runMode'>,
): ReadonlySet<string> {
  const { tags, tagMode, tables: named = [], upstream, downstream } = request;
  const live = tables.filter(({ isOff }) => !isOff);
  if (tags.length === 0 && named.length === 0) return new Set(live.map(({ name }) => name));
  const byName = new Map(live.map((table) => [table.name, table]));
  const fits = ({ tags: own }: PlanTable): boolean =>
    tagMode === 'and'
      ? tags.every((tag) => own.includes(tag))
      : tags.some((tag) => own.includes(tag));
  const tagged = tags.length === 0 ? [] : live.filter(fits).map(({ name }) => name);
  const chosen = [...tagged, ...named.filter((name) => byName.has(name))];
  const all = new Set(chosen);
  if (upstream) spread(chosen, (name) => byName.get(name)?.reads ?? [], byName, all);
  if (downstream) {
    const readers = readersOf(live);
    spread(chosen, (name) => readers.get(name) ?? [], byName, all);
  }
  return all;
}

/** Adds to `into` whatever is reached from the start. */
function spread(
  start: readonly string[],
  next: (name: string) => readonly string[],
  known: ReadonlyMap<string, unknown>,
  into: Set<string>,
): void {
  const reached = new Set(start);
  const waiting = [...start];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    into.add(name);
    for (const neighbour of next(name)) {
      if (reached.has(neighbour) || !known.has(neighbour)) continue;
      reached.add(neighbour);
      waiting.push(neighbour);
    }
  }
}

function readersOf(tables: readonly PlanTable[]): ReadonlyMap<string, readonly string[]> {
  const readers = new Map<string, string[]>();
  for (const { name, reads } of tables) {
    for (const read of reads) {
      addToGroup(readers, read, name);
    }
  }
  return readers;
}

interface Waves {
  readonly waves: readonly (readonly string[])[];
  /** What no wave could take, by name. */
  readonly left: readonly string[];
}

/** Kahn's algorithm by levels. Ties break by name, so that runs repeat. */
function wavesOf(tables: readonly PlanTable[], chosen: ReadonlySet<string>): Waves {
  const taken = tables.filter(({ name }) => chosen.has(name));
  const readers = readersOf(taken);
  const missing = new Map(
    taken.map(({ name, reads }) => [name, new Set(reads.filter((one) => chosen.has(one))).size]),
  );
  const waves: string[][] = [];
  let ready = taken.flatMap(({ name }) => (missing.get(name) === 0 ? name : []));
  while (ready.length > 0) {
    ready.sort(byCodePoint);
    waves.push(ready);
    for (const name of ready) missing.delete(name);
    ready = ready.flatMap((name) => freedBy(name, readers, missing));
  }
  return { waves, left: [...missing.keys()].sort(byCodePoint) };
}

/** Readers that wait for nothing more once `name` is done. */
function freedBy(
  name: string,
  readers: ReadonlyMap<string, readonly string[]>,
  missing: Map<string, number>,
): readonly string[] {
  return [...new Set(readers.get(name))].filter((reader) => {
    const count = (missing.get(reader) ?? 0) - 1;
    missing.set(reader, count);
    return count === 0;
  });
}

function unrefreshed(
  tables: readonly PlanTable[],
  chosen: ReadonlySet<string>,
  order: readonly string[],
): Plan['not_refreshed_upstream'] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const stale = order.map((name): readonly [string, readonly string[]] => [
    name,
    (byName.get(name)?.reads ?? []).filter((read) => byName.has(read) && !chosen.has(read)),
  ]);
  return Object.fromEntries(stale.filter(([, reads]) => reads.length > 0));
}

/** As Python sorts texts: by characters, where JavaScript goes by halves of those beyond U+FFFF. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [Array.from(a), Array.from(b)];
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at < 0) return left.length - right.length;
  const [mine, other] = [left[at]?.codePointAt(0) ?? 0, right[at]?.codePointAt(0) ?? -1];
  return mine - other;
}
