/** Says what a parsed file is: part of a DLT-META project, or something else, and why. */
import type { SourceDocument, SourceObject } from '#core/text/source-tree.ts';
import { type FileKind, objectsOf } from './legacy-file.ts';

export type Classified =
  | { readonly kind: FileKind }
  | {
      readonly kind: 'other';
      /** Ends the sentence "… is not a DLT-META onboarding file because". */
      readonly reason: string;
      /** It looks like a config of tables, so that not reading it loses something. */
      readonly looksLikeConfig: boolean;
      /** Of a file nothing is known of: what it begins with. */
      readonly firstKeys?: readonly string[];
    };

export const expectationKinds: ReadonlySet<string> = new Set([
  'expect',
  'expect_all',
  'expect_or_drop',
  'expect_all_or_drop',
  'expect_or_fail',
  'expect_all_or_fail',
  'expect_or_quarantine',
]);

/** Goes by the keys of the entries alone; names of files have no say. */
export function classifyDocument(document: SourceDocument): Classified {
  const objects = objectsOf(document).map(({ value }) => value);
  if (document.root.kind === 'scalar') return other('it holds one plain value, not entries');
  if (objects.length === 0) return other('it holds no entries');
  if (objects.some(isEntry)) return { kind: 'onboarding' };
  if (document.root.kind === 'object' && isExpectations(document.root)) {
    return { kind: 'expectations' };
  }
  if (objects.some((object) => hasKey(object, 'target_table'))) return { kind: 'transformations' };
  return otherDialect(objects.map(keysOf));
}

function hasKey({ members }: SourceObject, wanted: string): boolean {
  return members.some(({ key }) => key === wanted);
}

function isEntry(object: SourceObject): boolean {
  if (!hasKey(object, 'data_flow_id')) return false;
  return object.members.some(({ key }) => isLayerKey(key)) && !isNestedDialect(keysOf(object));
}

function isLayerKey(key: string): boolean {
  return key.startsWith('bronze_') || key.startsWith('silver_');
}

function isExpectations(root: SourceObject): boolean {
  return root.members.some(
    ({ key, value }) => expectationKinds.has(key) && value.kind === 'object',
  );
}

/** `bronze_dev: {…}` in place of flat keys. */
function isNestedDialect(keys: ReadonlySet<string>): boolean {
  const flat = [...keys].some((key) => /^(bronze|silver)_(table|database)/.test(key));
  return !flat && [...keys].some((key) => key.startsWith('source_details_'));
}

function otherDialect(objects: readonly ReadonlySet<string>[]): Classified {
  const some = (test: (keys: ReadonlySet<string>) => boolean) => objects.some(test);
  const any = (...names: string[]) => some((keys) => names.some((name) => keys.has(name)));
  const starting = (...starts: string[]) =>
    some((keys) => [...keys].some((key) => starts.some((start) => key.startsWith(start))));

  if (any('onboarding_file_path', 'dlt_meta_schema', 'bronze_dataflowspec_table')) {
    return other('it holds the parameters of an onboarding job, not entries');
  }
  if (some((keys) => keys.has('variables') || keys.has('bundle') || keys.has('targets'))) {
    return other('it holds settings of a Declarative Automation Bundle, such as its variables');
  }
  if (some(isNestedDialect)) {
    return config(
      'it nests each layer in an object of its own, such as "bronze_dev", and DLT-META reads flat keys',
    );
  }
  if (starting('landing_', 'refinery_', 'treasury_')) {
    return config(
      'its layers are landing, refinery and treasury, and DLT-META knows bronze and silver',
    );
  }
  if (starting('bronze_', 'silver_') && !any('data_flow_id')) {
    return config('no entry has a "data_flow_id", which DLT-META needs to tell flows apart');
  }
  if (any('data_flow_id'))
    return config('no entry has a key that begins with "bronze_" or "silver_"');
  return other('no entry has a "data_flow_id"', firstKeysOf(objects));
}

const shownKeys = 5;

function firstKeysOf([first]: readonly ReadonlySet<string>[]): readonly string[] {
  return [...(first ?? [])].slice(0, shownKeys);
}

function keysOf(object: SourceObject): ReadonlySet<string> {
  return new Set(object.members.map(({ key }) => key));
}

const other = (reason: string, firstKeys?: readonly string[]): Classified => ({
  ...{ kind: 'other', reason, looksLikeConfig: false },
  ...(firstKeys && { firstKeys }),
});
const config = (reason: string): Classified => ({ kind: 'other', reason, looksLikeConfig: true });
