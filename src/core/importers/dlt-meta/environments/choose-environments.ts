/**
 * Finds the environments of the onboarding files and decides which of them can be converted.
 *
 * Files carry leftovers: a `_staging` schema here, a `_prd` path there. An environment counts when
 * at least one entry has everything it needs in it.
 */
import type { Place, ReportTopic } from '#core/diagnostics.ts';
import { listed } from '#core/text/wording.ts';
import { anyEnvironment } from '../reading/environment-keys.ts';
import { type EntryOutline, isComplete, missingKeys } from './entry-outline.ts';

export interface Environments {
  /** Those that are converted, sorted; at least one. */
  readonly kept: readonly string[];
  /** Those that are not, with the reason. */
  readonly left: ReadonlyMap<string, string>;
}

interface Candidate {
  readonly name: string;
  /** Entries with every layer complete. */
  complete: number;
  /** Layers that are complete, over all entries. */
  layers: number;
  /** Entries with a key of this environment. */
  readonly users: EntryOutline[];
}

export interface EnvironmentSubject {
  readonly outlines: readonly EntryOutline[];
  /** Environments to keep; empty: all. */
  readonly wanted: readonly string[];
  /** Where an environment first stands in a key. */
  firstPlace(environment: string): Place;
}

/**
 * Reports wishes that no file knows and environments that are left out. Where the files name none,
 * it is those that are wanted, else `dev`.
 */
export function chooseEnvironments(subject: EnvironmentSubject, report: ReportTopic): Environments {
  const candidates = candidatesOf(subject.outlines);
  const named = candidates.filter(({ name }) => name !== anyEnvironment);
  if (named.length === 0) return unnamed(subject, candidates, report);

  for (const wish of subject.wanted) {
    if (!named.some(({ name }) => name === wish)) reportUnknown(wish, named, report);
  }
  const wished = named.filter(({ name }) => subject.wanted.includes(name));
  const kept = wished.length > 0 ? wished : best(named);
  const left = new Map<string, string>();
  for (const candidate of named.filter((one) => !kept.includes(one))) {
    left.set(candidate.name, reasonToLeave(candidate, wished.length > 0));
    if (wished.length === 0) reportLeft(candidate, subject, report);
  }
  return { kept: kept.map(({ name }) => name).sort(), left };
}

/** Only `{env}`, or no environment at all: one is assumed, so that there is something to deploy. */
function unnamed(
  { wanted, firstPlace }: EnvironmentSubject,
  candidates: readonly Candidate[],
  report: ReportTopic,
): Environments {
  const kept = wanted.length > 0 ? [...wanted].sort() : ['dev'];
  if (candidates.length > 0) {
    report('env-placeholder', {
      severity: wanted.length > 0 ? 'info' : 'warning',
      message: `The keys name the environment as "{env}"; it is read as ${listed(kept)}.`,
      hint: 'Name your environments when importing to have a set of values for each of them.',
      at: firstPlace(anyEnvironment),
    });
  }
  return { kept, left: new Map() };
}

function candidatesOf(outlines: readonly EntryOutline[]): readonly Candidate[] {
  const byName = new Map<string, Candidate>();
  for (const outline of outlines) {
    for (const name of outline.given.keys()) {
      const candidate = byName.get(name) ?? { name, complete: 0, layers: 0, users: [] };
      byName.set(name, candidate);
      candidate.users.push(outline);
      const layers = layersOf(outline);
      const done = layers.filter((layer) => isComplete(outline, layer, [name]));
      candidate.layers += done.length;
      if (done.length === layers.length) candidate.complete += 1;
    }
  }
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function layersOf({ bronze, silver }: EntryOutline): readonly ('bronze' | 'silver')[] {
  return [...(bronze ? (['bronze'] as const) : []), ...(silver ? (['silver'] as const) : [])];
}

function best(candidates: readonly Candidate[]): readonly Candidate[] {
  const complete = candidates.filter((candidate) => candidate.complete > 0);
  if (complete.length > 0) return complete;
  const most = Math.max(...candidates.map(({ layers }) => layers));
  return candidates.filter(({ layers }) => layers === most);
}

function reasonToLeave({ name }: Candidate, byWish: boolean): string {
  return byWish
    ? `Environment ${name} was not chosen for this import.`
    : `Environment ${name} is incomplete in every entry, so it is not converted.`;
}

function reportLeft(
  { name, users }: Candidate,
  { firstPlace }: EnvironmentSubject,
  report: ReportTopic,
): void {
  const lacks = users.slice(0, 3).map((outline) => {
    const missing = layersOf(outline).flatMap((layer) => missingKeys(outline, layer, name));
    return `${outline.title} has no ${listed(missing)}`;
  });
  const more = users.length > 3 ? `, and ${users.length - 3} more entries lack keys too` : '';
  report('env-incomplete', {
    message: `Environment ${name} is left out, because no entry is complete in it: ${lacks.join('; ')}${more}.`,
    hint: 'Add the missing keys to convert it, or ignore this if the environment is not in use.',
    at: firstPlace(name),
  });
}

function reportUnknown(wish: string, named: readonly Candidate[], report: ReportTopic): void {
  report('env-not-found', {
    severity: 'error',
    message: `No key names the environment ${wish}. The files hold ${listed(named.map(({ name }) => name))}.`,
    hint: 'Choose one of these, or leave the choice out to convert all of them.',
    at: {},
  });
}
