/**
 * Reads one legacy object key by key and remembers which keys were asked for.
 *
 * Whatever nobody asked for is in `restOf`, so a key cannot be overlooked. A value that is null or
 * "" counts as absent, as it does for DLT-META, and gets its fate right here.
 */
import type { ReportTopic } from '#core/diagnostics.ts';
import type { Fates } from '#core/ledger/fates.ts';
import { pathStep } from '#core/text/key-path.ts';
import type { SourceMember, SourceObject, SourceValue } from '#core/text/source-tree.ts';
import { fateOfLeaves } from './leaf-fates.ts';
import { placeOf, type Read, withValue } from './placed.ts';
import { isEmpty, plainPlaceholders, scalarText, textOf } from './scalar-text.ts';

export interface ReadingContext {
  readonly report: ReportTopic;
  readonly fates: Fates;
}

export interface ObjectReader extends Omit<Read<unknown>, 'value'> {
  readonly source: SourceObject;
  readonly context: ReadingContext;
  /** By key; of several with one key the last. Absent for objects with few keys. */
  readonly members: ReadonlyMap<string, SourceMember> | undefined;
  readonly taken: Set<string>;
}

export const emptyFate = {
  kind: 'defaulted',
  reason: 'It is empty, which DLT-META treats as absent.',
} as const;

/** Objects with fewer keys are searched faster than indexed. */
const worthAnIndex = 10;

export function readObject(at: Read<SourceObject>, context: ReadingContext): ObjectReader {
  const { file, path, key, value: source } = at;
  let members: Map<string, SourceMember> | undefined;
  if (source.members.length >= worthAnIndex) {
    members = new Map();
    for (const member of source.members) members.set(member.key, member);
  }
  return { file, path, key, source, context, members, taken: new Set() };
}

/** True for a key with a value that is not empty. Does not take it. */
export function holds(reader: ObjectReader, key: string): boolean {
  const member = memberAt(reader, key);
  return member !== undefined && !isEmpty(member.value);
}

/** Keys that hold something, in the order of the text. */
export function filledKeys({ source }: ObjectReader): readonly string[] {
  return source.members
    .filter(({ overridden, value }) => !(overridden || isEmpty(value)))
    .map(({ key }) => key);
}

export function takeValue(reader: ObjectReader, key: string): Read<SourceValue> | undefined {
  const member = memberAt(reader, key);
  if (!member) return undefined;
  reader.taken.add(key);
  if (!isEmpty(member.value)) return placed(reader, member);
  reader.context.fates.add(member.value, emptyFate);
  return undefined;
}

/** Lists and objects come as JSON. */
export function takeText(reader: ObjectReader, key: string): Read<string> | undefined {
  const read = takeValue(reader, key);
  return read && withValue(read, plainPlaceholders(textOf(read.value)));
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
  const member = memberAt(reader, key);
  return (member && namesOf(member.value)) ?? [];
}

export function takeObject(reader: ObjectReader, key: string): ObjectReader | undefined {
  const read = takeValue(reader, key);
  if (!read) return undefined;
  if (read.value.kind === 'object') return readObject(withValue(read, read.value), reader.context);
  refuse(reader, read, 'an object');
  return undefined;
}

/** A list of objects; one object is a list of one. */
export function takeObjects(reader: ObjectReader, key: string): readonly ObjectReader[] {
  const { context } = reader;
  const read = takeValue(reader, key);
  if (!read) return [];
  if (read.value.kind === 'object') return [readObject(withValue(read, read.value), context)];
  if (read.value.kind === 'scalar') {
    refuse(reader, read, 'a list of objects');
    return [];
  }
  return read.value.items.flatMap((item, index) => {
    const place = { ...read, value: item, source: item, path: `${read.path}[${index}]` };
    if (item.kind === 'object') return readObject({ ...place, value: item }, context);
    refuse(reader, place, 'an object');
    return [];
  });
}

/** The members that were not asked for. */
export function restOf(reader: ObjectReader): readonly Read<SourceValue>[] {
  const { source, taken } = reader;
  const rest: Read<SourceValue>[] = [];
  for (const member of source.members) {
    if (!(member.overridden || taken.has(member.key))) rest.push(placed(reader, member));
  }
  return rest;
}

function memberAt({ members, source }: ObjectReader, key: string): SourceMember | undefined {
  if (members) return members.get(key);
  for (const member of source.members) {
    if (member.key === key && !member.overridden) return member;
  }
  return undefined;
}

function placed({ file, path }: ObjectReader, { key, value }: SourceMember): Read<SourceValue> {
  return { value, source: value, key, file, path: pathStep(key, path) };
}

function refuse({ context }: ObjectReader, read: Read<SourceValue>, wanted: string): void {
  const found = nameOfKind(read.value);
  context.report('wrong-kind', {
    severity: 'error',
    message: `"${read.key}" is ${found} where ${wanted} is expected, so it is not read.`,
    hint: `Write ${wanted} for "${read.key}". The rest of the entry is read as usual.`,
    at: placeOf(read),
  });
  const reason = `It is ${found} where ${wanted} is expected.`;
  fateOfLeaves(read.source, { kind: 'decide', reason }, context.fates);
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
