/**
 * Reads one legacy object key by key and remembers which keys were asked for.
 *
 * Whatever nobody asked for is in `rest()`, so a key cannot be overlooked. A value that is null or
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
  /** True for a key with a value that is not empty. Does not take it. */
  has(key: string): boolean;
  /** Keys that hold something, in the order of the text. */
  keys(): readonly string[];
  value(key: string): Read<SourceValue> | undefined;
  text(key: string): Read<string> | undefined;
  /** True and false, also as text in any case. */
  flag(key: string): Read<boolean> | undefined;
  /** A list of texts; one text is a list of one. */
  names(key: string): Read<readonly string[]> | undefined;
  /** The same without taking the key. */
  peekNames(key: string): readonly string[];
  object(key: string): ObjectReader | undefined;
  /** A list of objects; one object is a list of one. */
  objects(key: string): readonly ObjectReader[];
  /** The members that were not asked for. */
  rest(): readonly Read<SourceValue>[];
}

export function readObject(at: Read<SourceObject>, context: ReadingContext): ObjectReader {
  const { file, path, key: ownKey, value: source } = at;
  const members = new Map<string, SourceMember>();
  for (const member of source.members) members.set(member.key, member);
  const taken = new Set<string>();

  function placed(member: SourceMember): Read<SourceValue> {
    const { key, value } = member;
    return { key, file, value, source: value, path: pathStep(key, path) };
  }

  function take(key: string): Read<SourceValue> | undefined {
    const member = members.get(key);
    if (!member) return undefined;
    taken.add(key);
    if (!isEmpty(member.value)) return placed(member);
    const reason = 'It is empty, which DLT-META treats as absent.';
    context.fates.add(member.value, { kind: 'defaulted', reason });
    return undefined;
  }

  function refuse(read: Read<SourceValue>, wanted: string): void {
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

  function objects(key: string): readonly ObjectReader[] {
    const read = take(key);
    if (!read) return [];
    if (read.value.kind === 'object') return [readObject(withValue(read, read.value), context)];
    if (read.value.kind === 'scalar') {
      refuse(read, 'a list of objects');
      return [];
    }
    return read.value.items.flatMap((item, index) => {
      const place = { ...read, value: item, source: item, path: `${read.path}[${index}]` };
      if (item.kind === 'object') return readObject({ ...place, value: item }, context);
      refuse(place, 'an object');
      return [];
    });
  }

  return {
    source,
    file,
    path,
    key: ownKey,
    has: (key) => {
      const member = members.get(key);
      return member !== undefined && !isEmpty(member.value);
    },
    keys: () => [...members.keys()].filter((key) => !isEmptyMember(members, key)),
    value: take,
    text: (key) => {
      const read = take(key);
      return read && withValue(read, plainPlaceholders(textOf(read.value)));
    },
    flag: (key) => {
      const read = take(key);
      if (!read) return undefined;
      const text = textOf(read.value).trim().toLowerCase();
      if (text === 'true' || text === 'false') return withValue(read, text === 'true');
      refuse(read, 'true or false');
      return undefined;
    },
    names: (key) => {
      const read = take(key);
      if (!read) return undefined;
      const names = namesOf(read.value);
      if (names) return withValue(read, names.map(plainPlaceholders));
      refuse(read, 'a list of texts');
      return undefined;
    },
    peekNames: (key) => {
      const member = members.get(key);
      return (member && namesOf(member.value)) ?? [];
    },
    object: (key) => {
      const read = take(key);
      if (!read) return undefined;
      if (read.value.kind === 'object') return readObject(withValue(read, read.value), context);
      refuse(read, 'an object');
      return undefined;
    },
    objects,
    rest: () =>
      [...members.values()].filter(({ key }) => !taken.has(key)).map((member) => placed(member)),
  };
}

function isEmptyMember(members: ReadonlyMap<string, SourceMember>, key: string): boolean {
  const member = members.get(key);
  return member === undefined || isEmpty(member.value);
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
