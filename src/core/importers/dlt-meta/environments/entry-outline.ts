/** The little that has to be known of every entry before the first one is read. */
import { addToGroup } from '#core/model/group-by.ts';
import type { SourceMember, SourceObject, SourceValue } from '#core/text/source-tree.ts';
import {
  anyEnvironment,
  type EnvironmentKey,
  splitEnvironmentKey,
} from '../reading/environment-keys.ts';
import { isEmpty, textOf } from '../reading/scalar-text.ts';

export interface EntryOutline {
  /** Its `data_flow_id`, if it has one. */
  readonly id: string | undefined;
  /** The table the entry is about, for messages. */
  readonly title: string;
  /** The entry brings data in: it has a source, or settings that only make sense with one. */
  readonly bronze: boolean;
  readonly silver: boolean;
  /** The source stands beside the other keys, as it did before there was `source_details`. */
  readonly flat: boolean;
  /** Mandatory keys of each layer, without their environment. */
  readonly mandatory: Readonly<Record<'bronze' | 'silver', readonly string[]>>;
  /** What stands before each environment the entry has keys for. */
  readonly given: ReadonlyMap<string, readonly string[]>;
  /** The keys that name transformation files. */
  readonly transformations: readonly SourceMember[];
}

/** Settings of a bronze table that entries which only fan out to silver never have. */
const bringsDataIn = new Set([
  'source_details',
  'bronze_reader_options',
  'bronze_cdc_apply_changes',
  'bronze_cdc_apply_changes_flows',
  'bronze_apply_changes_from_snapshot',
  'bronze_append_flows',
  'bronze_sinks',
  'source_schema_path',
  'source_database',
]);
const bringsDqeIn = 'bronze_data_quality_expectations_json';
const bronzeMandatory = ['bronze_database'];
const bronzeFilesMandatory = ['bronze_database', 'source_path'];
const silverMandatory = ['silver_database', 'silver_transformation_json'];
const silverOnlyMandatory = [...silverMandatory, 'bronze_database'];

/** What a key says by itself. */
interface KeyMeaning {
  readonly suffixed: EnvironmentKey | undefined;
  readonly isSilver: boolean;
  readonly bringsIn: boolean;
  /** Its value is told of the entry. */
  readonly isTold: boolean;
}

/** Looks at keys; entries share most of theirs, so each is looked at once. */
export type KeyReader = (key: string) => KeyMeaning;

/** Remembers each key it has seen: the entries of a project mostly have the same ones. */
export function createKeyReader(): KeyReader {
  const known = new Map<string, KeyMeaning>();
  return (key) => {
    let meaning = known.get(key);
    if (!meaning) {
      meaning = meaningOf(key);
      known.set(key, meaning);
    }
    return meaning;
  };
}

function meaningOf(key: string): KeyMeaning {
  return {
    suffixed: splitEnvironmentKey(key),
    isSilver: key.startsWith('silver_'),
    bringsIn: bringsDataIn.has(key) || key.startsWith(bringsDqeIn),
    isTold: titleKeys.includes(key),
  };
}

/** What one pass over the keys of an entry finds. */
interface Facts {
  readonly given: Map<string, string[]>;
  readonly transformations: SourceMember[];
  readonly texts: Map<string, string>;
  details: SourceValue | undefined;
  bringsIn: boolean;
  silver: boolean;
  flat: boolean;
}

/** Takes no value: all keys are still to be read, and get their fates then. */
export function outlineOf(entry: SourceObject, read: KeyReader): EntryOutline {
  const facts = factsOf(entry, read);
  const { given, transformations, texts, details, silver } = facts;
  noteDetails(details, given, read);
  const bronze = facts.bringsIn || facts.flat || (texts.has('bronze_table') && !silver);
  const readsFiles = readsFilePaths(texts.get('source_format') ?? '', details);
  return {
    id: texts.get('data_flow_id'),
    title: titleOf(texts, bronze),
    bronze,
    silver,
    flat: facts.flat && details === undefined,
    mandatory: {
      bronze: readsFiles ? bronzeFilesMandatory : bronzeMandatory,
      silver: bronze ? silverMandatory : silverOnlyMandatory,
    },
    given,
    transformations,
  };
}

function factsOf(entry: SourceObject, read: KeyReader): Facts {
  const facts: Facts = {
    given: new Map(),
    transformations: [],
    texts: new Map(),
    details: undefined,
    bringsIn: false,
    silver: false,
    flat: false,
  };
  for (const member of entry.members) {
    const { key, value, overridden } = member;
    if (overridden || isEmpty(value)) continue;
    const { suffixed, isSilver, bringsIn, isTold } = read(key);
    facts.silver ||= isSilver;
    facts.bringsIn ||= bringsIn;
    if (key === 'source_details') facts.details = value;
    if (isTold) facts.texts.set(key, textOf(value));
    if (suffixed) noteSuffixed(facts, suffixed, member);
  }
  return facts;
}

function noteSuffixed(facts: Facts, suffixed: EnvironmentKey, member: SourceMember): void {
  note(facts.given, suffixed);
  facts.flat ||= suffixed.prefix === 'source_path';
  if (suffixed.prefix === 'silver_transformation_json') facts.transformations.push(member);
}

/** True when nothing mandatory is missing in any of the environments. */
export function isComplete(
  outline: EntryOutline,
  layer: 'bronze' | 'silver',
  environments: readonly string[],
): boolean {
  return environments.every((environment) =>
    outline.mandatory[layer].every((prefix) => isGiven(outline, prefix, environment)),
  );
}

function isGiven({ given }: EntryOutline, prefix: string, environment: string): boolean {
  return (
    given.get(environment)?.includes(prefix) || given.get(anyEnvironment)?.includes(prefix) || false
  );
}

/** Mandatory keys of a layer that are missing in an environment. */
export function missingKeys(
  outline: EntryOutline,
  layer: 'bronze' | 'silver',
  environment: string,
): readonly string[] {
  return outline.mandatory[layer]
    .filter((prefix) => !isGiven(outline, prefix, environment))
    .map((prefix) => `${prefix}_${environment}`);
}

const titleKeys = ['data_flow_id', 'bronze_table', 'silver_table', 'source_format'];

function titleOf(texts: ReadonlyMap<string, string>, isBronze: boolean): string {
  const [bronze, silver] = [texts.get('bronze_table'), texts.get('silver_table')];
  const id = texts.get('data_flow_id');
  const table = isBronze ? (bronze ?? silver) : (silver ?? bronze);
  return table ?? (id === undefined ? 'an entry without id' : `flow ${id}`);
}

function note(given: Map<string, string[]>, { prefix, environment }: EnvironmentKey): void {
  addToGroup(given, environment, prefix);
}

function noteDetails(
  details: SourceValue | undefined,
  given: Map<string, string[]>,
  read: KeyReader,
): void {
  if (details?.kind !== 'object') return;
  for (const { key, value, overridden } of details.members) {
    const suffixed = overridden || isEmpty(value) ? undefined : read(key).suffixed;
    if (suffixed) note(given, suffixed);
  }
}

/** Files have a path in every environment; tables and topics have none. */
function readsFilePaths(format: string, details: SourceValue | undefined): boolean {
  const lower = format.trim().toLowerCase();
  if (details?.kind !== 'object') return false;
  if (lower !== 'snapshot') return lower === 'cloudfiles';
  const snapshot = details.members.findLast(({ key }) => key === 'snapshot_format');
  return snapshot === undefined || textOf(snapshot.value).trim().toLowerCase() !== 'delta';
}
