/** Finds the transformation of each silver table among those the onboarding file refers to. */
import type { FieldRef } from '#core/model/field-ref.ts';
import { addToGroup } from '#core/model/group-by.ts';
import { distinctReads, takeForEnvironments } from '../environments/environment-values.ts';
import type { LegacyFile } from '../files/legacy-file.ts';
import { objectsOf } from '../files/legacy-file.ts';
import { became, dropped, fateOfRest, undecided } from '../reading/leaf-fates.ts';
import { type ObjectReader, readObject, takeText } from '../reading/object-reader.ts';
import { type PlacedObject, placeOf, type Read } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import type { Scope } from '../scope.ts';
import type { LayerTable } from './layer.ts';

/** One object of a transformation file. */
export interface Transformation {
  readonly target: string;
  readonly object: PlacedObject;
}

/** The transformations one onboarding file refers to, by silver table. */
export interface Transformations {
  readonly files: Set<LegacyFile>;
  readonly byTarget: Map<string, Transformation[]>;
}

/** One for each onboarding file, which refers to its own. */
export const createTransformations = (): Transformations => ({
  files: new Set(),
  byTarget: new Map(),
});

/** Adds a transformation file an entry names; DLT-META looks a table up in those of every entry. */
export function addReferredFile(
  reference: string,
  from: string,
  transformations: Transformations,
  scope: Scope,
): void {
  const file = scope.companions.peek('transformations', reference, from);
  if (file) addFile(file, transformations);
}

function addFile(file: LegacyFile, { files, byTarget }: Transformations): void {
  if (files.has(file)) return;
  files.add(file);
  for (const { value, path } of objectsOf(file.document)) {
    const target = value.members.findLast(({ key }) => key === 'target_table')?.value;
    if (target?.kind !== 'scalar' || typeof target.value !== 'string') continue;
    const object = { source: value, file: file.file.path, path };
    addToGroup(byTarget, target.value, { target: target.value, object });
  }
}

/** Reports the transformations of all onboarding files together that no silver table uses. */
export function reportUnusedTransformations(all: readonly Transformations[], scope: Scope): void {
  for (const file of new Set(all.flatMap(({ files }) => [...files]))) {
    for (const { value, path } of objectsOf(file.document)) {
      const at = { source: value, file: file.file.path, path };
      if (!scope.usedTransformations.has(value)) reportUnused(at, scope);
    }
  }
}

function reportUnused(object: PlacedObject, scope: Scope): void {
  const target = takeText(readObject(object, scope), 'target_table');
  const reason = target
    ? `No silver table is called ${target.value}.`
    : 'It names no target_table.';
  fateOfRest(object.source, { kind: 'dropped', reason });
  scope.report('transformation-without-target', {
    message: target
      ? `The transformation of ${target.value} is not used, because no silver table has that name.`
      : 'A transformation has no target_table, so it is not used.',
    hint: 'Check the spelling of target_table, or add the onboarding file of the table to the upload.',
    at: placeOf(object),
  });
}

/** Those of a table, with the ones from the files its own entry names first. */
export function transformationsOf(
  table: string,
  ownFiles: ReadonlySet<string>,
  { byTarget }: Transformations,
): readonly Transformation[] {
  const all = byTarget.get(table) ?? [];
  if (all.length < 2) return all;
  const isOwn = ({ object }: Transformation) => ownFiles.has(object.file);
  return [...all.filter(isOwn), ...all.filter((one) => !isOwn(one))];
}

/** Counts it as used. */
export function openTransformation({ object }: Transformation, scope: Scope): ObjectReader {
  scope.usedTransformations.add(object.source);
  return readObject(object, scope);
}

/** Reports the keys of a transformation that DLT-META does not read. */
export function closeTransformation(reader: ObjectReader, scope: Scope): void {
  const known = ['target_table', 'select_exp', 'where_clause'];
  reportUnknownKeys(reader, scope, { owner: 'a transformation', known });
}

/**
 * Notes where the paths of transformation files led, and reports those that led nowhere.
 * Gives back the files the entry names.
 */
export function settleTransformationPaths(
  { entry, title }: LayerTable,
  ref: FieldRef,
  scope: Scope,
): ReadonlySet<string> {
  const own = new Set<string>();
  const paths = takeForEnvironments(entry, 'silver_transformation_json', scope);
  let first: LegacyFile | undefined;
  for (const read of distinctReads(paths)) {
    const file = scope.companions.document('transformations', {
      reference: read,
      needed: title,
      without: 'its select expressions and conditions',
      ref,
    });
    if (!file) {
      scope.companions.unread(read, 'The file it names could not be read.');
      continue;
    }
    own.add(file.file.path);
    became(read, [ref], 'Its expressions stand in the spec itself.');
    // What the ledger says where no expression landed anywhere.
    dropped(read, 'It selects nothing for this table.');
    first ??= file;
    if (first.file.text !== file.file.text)
      reportDifferent({ read, files: [first, file] }, title, ref, scope);
  }
  return own;
}

interface Difference {
  readonly read: Read<string>;
  readonly files: readonly [LegacyFile, LegacyFile];
}

function reportDifferent(
  { read, files: [first, other] }: Difference,
  title: string,
  ref: FieldRef,
  scope: Scope,
): void {
  scope.report('environments-differ', {
    message: `The ${title} has another transformation file in another environment: ${first.file.path} and ${other.file.path}. The first one that knows the table is converted.`,
    hint: 'A table has one set of expressions in all environments. Merge the two files if both are needed.',
    at: placeOf(read, ref),
  });
  undecided(read, `The expressions of ${first.file.path} are used in every environment.`);
}
