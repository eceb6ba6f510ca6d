/**
 * Reads JSON into a tree with places, in one pass.
 *
 * Accepts what `JSON.parse` accepts, nested up to a limit, and reports what that lets pass: keys
 * that stand twice.
 */
import { closeObject, createKeyWatch, duplicatesOf, type KeyWatch } from './duplicate-keys.ts';
import { type Cursor, fail, skipSpace } from './json/cursor.ts';
import {
  failAtKey,
  failAtRest,
  failAtSeparator,
  failAtTrailingComma,
  failAtValue,
} from './json/problems.ts';
import { type KeyReading, readKey, startKeys } from './json/read-key.ts';
import { readNumber } from './json/read-number.ts';
import { readText } from './json/read-text.ts';
import { deepestNesting, type ReadResult } from './read-result.ts';
import type { SourceFile } from './source-file.ts';
import type { SourceMember, SourceScalar, SourceValue } from './source-tree.ts';

interface Reader extends Cursor {
  readonly watch: KeyWatch;
  readonly keys: KeyReading;
  /** What the lists and objects that are open hold so far, from the outside in. */
  readonly items: SourceValue[];
  readonly members: SourceMember[];
}

/** Reads a JSON file. Never throws. */
export function readJson(file: SourceFile): ReadResult {
  const watch = createKeyWatch();
  const keys = startKeys();
  const reader: Reader = {
    text: file.text,
    at: 0,
    depth: 0,
    problem: undefined,
    watch,
    keys,
    items: [],
    members: [],
  };
  const root = readValue(reader);
  if (root && !Number.isNaN(skipSpace(reader))) failAtRest(reader);
  if (reader.problem) return { ok: false, problem: reader.problem };
  if (!root) return { ok: false, problem: { message: 'No value was found.', offset: 0 } };
  const document = { file: file.path, root };
  return { ok: true, document, duplicates: duplicatesOf(document, watch) };
}

function readValue(reader: Reader): SourceValue | undefined {
  const code = skipSpace(reader);
  switch (code) {
    case 0x22:
      return readTextValue(reader);
    case 0x7b:
      return readNested(reader, readObject);
    case 0x5b:
      return readNested(reader, readArray);
    case 0x74:
      return readWord(reader, 'true', true);
    case 0x66:
      return readWord(reader, 'false', false);
    case 0x6e:
      return readWord(reader, 'null', null);
    default:
      if (code === 0x2d || (code >= 0x30 && code <= 0x39)) return readNumber(reader);
      return failAtValue(reader);
  }
}

function readTextValue(reader: Reader): SourceScalar | undefined {
  const start = reader.at;
  const value = readText(reader);
  if (value === undefined) return undefined;
  return { kind: 'scalar', value, start, end: reader.at, fate: undefined };
}

function readWord(reader: Reader, word: string, value: boolean | null): SourceScalar | undefined {
  const start = reader.at;
  const end = start + word.length;
  if (!reader.text.startsWith(word, start)) return failAtValue(reader);
  reader.at = end;
  return { kind: 'scalar', value, start, end, fate: undefined };
}

function readNested(
  reader: Reader,
  read: (reader: Reader) => SourceValue | undefined,
): SourceValue | undefined {
  if (reader.depth === deepestNesting) {
    const message = `Lists and objects stand in each other more than ${deepestNesting} levels deep.`;
    return fail(reader, message, reader.at);
  }
  reader.depth += 1;
  const value = read(reader);
  reader.depth -= 1;
  return value;
}

function readArray(reader: Reader): SourceValue | undefined {
  const start = reader.at;
  const first = reader.items.length;
  reader.at += 1;
  let code = skipSpace(reader);
  while (code !== 0x5d) {
    const item = readValue(reader);
    if (!item) return undefined;
    reader.items.push(item);
    code = skipSpace(reader);
    if (code === 0x5d) break;
    const comma = reader.at;
    if (code !== 0x2c) {
      return failAtSeparator(reader, 'a comma or ] after the entry', 'a list is not closed with ]');
    }
    reader.at += 1;
    code = skipSpace(reader);
    if (code === 0x5d) return failAtTrailingComma(reader, comma, 'entry');
  }
  reader.at += 1;
  return {
    kind: 'array',
    items: reader.items.splice(first),
    start,
    end: reader.at,
    fate: undefined,
  };
}

function readObject(reader: Reader): SourceValue | undefined {
  const start = reader.at;
  const first = reader.members.length;
  reader.at += 1;
  let code = skipSpace(reader);
  while (code !== 0x7d) {
    const member = code === 0x22 ? readMember(reader) : failAtKey(reader, start);
    if (!member) return undefined;
    reader.members.push(member);
    code = skipSpace(reader);
    if (code === 0x7d) break;
    const comma = reader.at;
    if (code !== 0x2c) {
      const missing = 'an object is not closed with }';
      return failAtSeparator(reader, 'a comma or } after the value', missing);
    }
    reader.at += 1;
    code = skipSpace(reader);
    if (code === 0x7d) return failAtTrailingComma(reader, comma, 'member');
  }
  reader.at += 1;
  return {
    kind: 'object',
    members: closeObject(reader.watch, reader.members.splice(first)),
    start,
    end: reader.at,
    fate: undefined,
  };
}

function readMember(reader: Reader): SourceMember | undefined {
  const keyStart = reader.at;
  const key = readKey(reader, reader.keys);
  if (key === undefined) return undefined;
  const keyEnd = reader.at;
  if (skipSpace(reader) !== 0x3a) {
    return failAtSeparator(reader, 'a colon after the key', 'a key has no value');
  }
  reader.at += 1;
  const value = readValue(reader);
  if (!value) return undefined;
  return { key, keyStart, keyEnd, value };
}
