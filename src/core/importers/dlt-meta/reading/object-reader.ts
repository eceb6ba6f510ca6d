/**
 * Reads one legacy object key by key and remembers which keys were asked for.
 *
 * Whatever nobody asked for is in `restOf`, so a key cannot be overlooked. A value that is null or
 * "" counts as absent, as it does for DLT-META, and gets its fate right here.
 */

import type { ReportTopic } from '#core/diagnostics.ts';
import { addFate } from '#core/ledger/fates.ts';
import type { SourceMember, SourceObject, SourceValue } from '#core/text/source-tree.ts';
import { fateOfLeaves } from './leaf-fates.ts';
import {
  type Placed,
  type PlacedObject,
  pathOfRead,
  placeOf,
  type Read,
  withValue,
} from './placed.ts';
import { isEmpty, plainPlaceholders, scalarText, textOf } from './scalar-text.ts';

export interface ReadingContext {
  readonly report: ReportTopic;
  readonly indexes: KnownIndexes;
}

export interface ObjectReader extends PlacedObject {
  readonly key: string;
  readonly context: ReadingContext;
  readonly index: KeyIndex;
  /** 1 for each member that was asked for. */
  readonly taken: Uint8Array;
}

const emptyFate = {
  kind: 'defaulted',
  reason: 'It is empty, which DLT-META treats as absent.',
} as const;

/** Where the members stand in an object, by key; of several with one key the last. */
type KeyIndex = ReadonlyMap<string, number>;

/**
 * Indexes that are in use, by number of keys. Entries of one file mostly have the same keys in the
 * same order, and comparing is cheaper than indexing.
 */
export type KnownIndexes = Map<
  number,
  { readonly keys: readonly string[]; readonly index: KeyIndex }[]
>;

/** @param key under which the object stands; empty for entries of a list */
export function readObject(
  { source, file, path }: PlacedObject,
  context: ReadingContext,
  key = '',
): ObjectReader {
  const index = indexOfKeys(source.members, context.indexes);
  return { file, path, key, source, context, index, taken: new Uint8Array(source.members.length) };
}

function indexOfKeys(members: readonly SourceMember[], known: KnownIndexes): KeyIndex {
  const candidates = known.get(members.length) ?? [];
  const found = candidates.find(({ keys }) => members.every(({ key }, at) => key === keys[at]));
  if (found) return found.index;
  const keys = members.map(({ key }) => key);
  const index = new Map(keys.map((key, at) => [key, at]));
  known.set(members.length, [{ keys, index }, ...candidates.slice(0, 7)]);
  return index;
}

/** True for a key with a value that is not empty. Does not take it. */
export function holds(reader: ObjectReader, key: string): boolean {
  const member = reader.source.members[reader.index.get(key) ?? -1];
  return member !== undefined && !isEmpty(member.value);
}

/** Keys that hold something, in the order of the text. */
export function filledKeys({ source }: ObjectReader): readonly string[] {
  return source.members
    .filter(({ overridden, value }) => !(overridden || isEmpty(value)))
    .map(({ key }) => key);
}

/** Absent: there is no such key, or it is empty. */
export function takeValue(reader: ObjectReader, key: string): Read<SourceValue> | undefined {
  const member = takeMember(reader, key);
  return member && placed(reader, member);
}

function takeMember(reader: ObjectReader, key: string): SourceMember | undefined {
  const at = reader.index.get(key) ?? -1;
  const member = reader.source.members[at];
  if (!member) return undefined;
  reader.taken[at] = 1;
  if (!isEmpty(member.value)) return member;
  addFate(member.value, emptyFate);
  return undefined;
}

/** Lists and objects come as JSON. */
export function takeText(reader: ObjectReader, key: string): Read<string> | undefined {
  const member = takeMember(reader, key);
  if (!member) return undefined;
  const { value: source } = member;
  const value = plainPlaceholders(textOf(source));
  return { value, source, key, file: reader.file, within: reader.path };
}

/** The same for a text that counts when it is blank too, as a delimiter does. */
export function takeBlankText(reader: ObjectReader, key: string): Read<string> | undefined {
  const at = reader.index.get(key) ?? -1;
  const member = reader.source.members[at];
  if (member?.value.kind !== 'scalar' || typeof member.value.value !== 'string') {
    return takeText(reader, key);
  }
  reader.taken[at] = 1;
  const value = plainPlaceholders(member.value.value);
  return { value, source: member.value, key, file: reader.file, within: reader.path };
}

/** True and false, also as text in any case. */
export function takeFlag(reader: ObjectReader, key: string): Read<boolean> | undefined {
  const read = takeValue(reader, key);
  if (!read) return undefined;
  const text = textOf(read.value).trim().toLowerCase();
  if (text === 'true' || text === 'false') return withValue(read, text === 'true');
  refuse(reader, read, 'true or false');
  return undefined;
}

/** A list of texts; one text is a list of one. */
export function takeNames(reader: ObjectReader, key: string): Read<readonly string[]> | undefined {
  const read = takeValue(reader, key);
  if (!read) return undefined;
  const names = namesOf(read.value);
  if (names) return withValue(read, names.map(plainPlaceholders));
  refuse(reader, read, 'a list of texts');
  return undefined;
}

/** The same without taking the key. */
export function peekNames(reader: ObjectReader, key: string): readonly string[] {
  const member = reader.source.members[reader.index.get(key) ?? -1];
  return (member && namesOf(member.value)) ?? [];
}

/** Absent: there is none; what is something else is reported. */
export function takeObject(reader: ObjectReader, key: string): ObjectReader | undefined {
  const read = takeValue(reader, key);
  if (!read) return undefined;
  if (read.value.kind === 'object') return readPlaced(read, read.value, reader.context);
  refuse(reader, read, 'an object');
  return undefined;
}

/** A list of objects; one object is a list of one. */
export function takeObjects(reader: ObjectReader, key: string): readonly ObjectReader[] {
  const { context } = reader;
  const read = takeValue(reader, key);
  if (!read) return [];
  if (read.value.kind === 'object') return [readPlaced(read, read.value, context)];
  if (read.value.kind === 'scalar') {
    refuse(reader, read, 'a list of objects');
    return [];
  }
  return read.value.items.flatMap((source, index) => {
    const path = `${pathOfRead(read)}[${index}]`;
    const { file } = read;
    if (source.kind === 'object') return readObject({ source, file, path }, context, key);
    refuse(reader, { source, file, path, value: source, key }, 'an object');
    return [];
  });
}

function readPlaced(
  read: Read<unknown>,
  source: SourceObject,
  context: ReadingContext,
): ObjectReader {
  return readObject({ source, file: read.file, path: pathOfRead(read) }, context, read.key);
}

/** The members that were not asked for. */
export function restOf(reader: ObjectReader): readonly Read<SourceValue>[] {
  const { source, taken } = reader;
  const rest: Read<SourceValue>[] = [];
  for (let at = 0; at < taken.length; at += 1) {
    const member = taken[at] === 0 ? source.members[at] : undefined;
    if (member && !member.overridden) rest.push(placed(reader, member));
  }
  return rest;
}

function placed({ file, path }: ObjectReader, { key, value }: SourceMember): Read<SourceValue> {
  return { value, source: value, key, file, within: path };
}

type Refused = (Placed | Read<unknown>) & { readonly key: string; readonly value: SourceValue };

function refuse({ context }: ObjectReader, read: Refused, wanted: string): void {
  const found = nameOfKind(read.value);
  context.report('wrong-kind', {
    severity: 'error',
    message: `"${read.key}" is ${found} where ${wanted} is expected, so it is not read.`,
    hint: `Write ${wanted} for "${read.key}". The rest of the entry is read as usual.`,
    at: placeOf(read),
  });
  const reason = `It is ${found} where ${wanted} is expected.`;
  fateOfLeaves(read.source, { kind: 'decide', reason });
}

/** The texts of a list, without empty ones; undefined when it is no list of plain values. */
function namesOf(value: SourceValue): readonly string[] | undefined {
  if (value.kind === 'scalar') return [scalarText(value)];
  if (value.kind === 'object') return undefined;
  const names: string[] = [];
  for (const item of value.items) {
    if (item.kind !== 'scalar') return undefined;
    if (!isEmpty(item)) names.push(scalarText(item));
  }
  return names;
}

function nameOfKind(value: SourceValue): string {
  if (value.kind === 'array') return 'a list';
  return value.kind === 'object' ? 'an object' : `${JSON.stringify(value.value)}`;
}
