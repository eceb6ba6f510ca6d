/** Finds the transformation of each silver table among those the onboarding file refers to. */
import type { FieldRef } from '#core/model/field-ref.ts';
import type { SourceObject } from '#core/text/source-tree.ts';
import { takeForEnvironments } from '../environments/environment-values.ts';
import type { LegacyFile } from '../files/legacy-file.ts';
import { objectsOf } from '../files/legacy-file.ts';
import { fateOfRest } from '../reading/leaf-fates.ts';
import { type ObjectReader, readObject } from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import { became, type Scope, undecided } from '../scope.ts';

/** One object of a transformation file. */
export interface Transformation {
  readonly target: string;
  readonly object: Read<SourceObject>;
}

/** The transformations one onboarding file refers to, by silver table. */
export interface Transformations {
  readonly files: Set<LegacyFile>;
  readonly byTarget: Map<string, Transformation[]>;
  readonly used: Set<Transformation>;
}

export const createTransformations = (): Transformations => ({
  files: new Set(),
  byTarget: new Map(),
  used: new Set(),
});

export interface SilverReference {
  readonly entry: ObjectReader;
  readonly title: string;
}

/**
 * Adds the transformation files a silver entry names. All entries come first, for DLT-META looks a
 * table up in the files of every entry.
 */
export function addReferredFiles(
  { entry, title }: SilverReference,
  transformations: Transformations,
  scope: Scope,
): void {
  const paths = takeForEnvironments(entry, 'silver_transformation_json', scope);
  const found = new Set<LegacyFile>();
  for (const read of new Set(paths.values())) {
    const file = scope.companions.document('transformations', {
      reference: read,
      needed: title,
      without: 'its select expressions and conditions',
      ref: { field: [] },
    });
    if (!file) undecided(scope, read, 'The file it names could not be read.');
    else found.add(file);
  }
  for (const file of found) addFile(file, transformations);
}

function addFile(file: LegacyFile, { files, byTarget }: Transformations): void {
  if (files.has(file)) return;
  files.add(file);
  for (const { value, path } of objectsOf(file.document)) {
    const target = value.members.findLast(({ key }) => key === 'target_table')?.value;
    if (target?.kind !== 'scalar' || typeof target.value !== 'string') continue;
    const object = { value, source: value, key: '', file: file.file.path, path };
    const list = byTarget.get(target.value);
    if (list) list.push({ target: target.value, object });
    else byTarget.set(target.value, [{ target: target.value, object }]);
  }
}

/** What nobody took: transformations without a table, and keys DLT-META does not read. */
export function reportUnusedTransformations(
  { byTarget, used }: Transformations,
  scope: Scope,
): void {
  for (const transformation of [...byTarget.values()].flat()) {
    if (!used.has(transformation)) reportUnused(transformation, scope);
  }
}

function reportUnused({ target, object }: Transformation, scope: Scope): void {
  // Another onboarding file may have used it.
  const reader = readObject(object, scope);
  const name = reader.value('target_table');
  if (name && scope.fates.of(name.source).length > 0) return;
  const reason = `No silver table is called ${target}.`;
  fateOfRest(object.source, { kind: 'dropped', reason }, scope.fates);
  scope.report('transformation-without-target', {
    message: `The transformation of ${target} is not used, because no silver table has that name.`,
    hint: 'Check the spelling of target_table, or add the onboarding file of the table to the upload.',
    at: placeOf(object),
  });
}

/** A reader of the transformation whose keys nobody else reads get reported. */
export function openTransformation(
  transformation: Transformation,
  { used }: Transformations,
  scope: Scope,
): ObjectReader {
  used.add(transformation);
  return readObject(transformation.object, scope);
}

export function closeTransformation(reader: ObjectReader, scope: Scope): void {
  const known = ['target_table', 'select_exp', 'where_clause'];
  reportUnknownKeys(reader, scope, { owner: 'a transformation', known });
}

/** Notes where the path of a transformation file led. */
export function transformationPathBecame(entry: ObjectReader, ref: FieldRef, scope: Scope): void {
  for (const read of takeForEnvironments(entry, 'silver_transformation_json', scope).values()) {
    const isUndecided = scope.fates.of(read.source).some(({ kind }) => kind === 'decide');
    if (!isUndecided) became(scope, read, [ref], 'Its expressions stand in the spec itself.');
  }
}
