/** Reads types and columns from the tokens of a Spark DDL text. */
import type { DataType, StructField, StructType } from '#core/model/data-type.ts';
import { deepestNesting, type SyntaxProblem } from '../read-result.ts';
import type { Token } from './tokens.ts';
import { jsonNameOf, sparkNameFor } from './type-names.ts';

/** Reading stops at the first problem: functions that hit one note it and answer `undefined`. */
export interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  problem: SyntaxProblem | undefined;
}

const end: Token = { kind: 'end', text: '', start: 0, end: 0 };
const intervalWords = new Set(['year', 'month', 'day', 'hour', 'minute', 'second', 'to']);
const decimalWords = new Set(['decimal', 'dec', 'numeric']);
const lengthWords = new Map([
  ['char', 'char'],
  ['character', 'char'],
  ['varchar', 'varchar'],
]);

/** At the end of the text: a token that is the end, so that there always is one. */
export function peek({ tokens, at }: Reader): Token {
  return tokens[at] ?? tokens.at(-1) ?? end;
}

function fail(reader: Reader, message: string, { start }: Token): undefined {
  reader.problem ??= { message, offset: start };
}

/** Steps over the next token if it is this word, in any case, or this sign. */
function accept(reader: Reader, wanted: string): boolean {
  const { kind, text } = peek(reader);
  const found = (kind === 'word' || kind === 'sign') && text.toLowerCase() === wanted;
  if (found) reader.at += 1;
  return found;
}

function expectSign(reader: Reader, sign: string, after: string): boolean {
  if (accept(reader, sign)) return true;
  fail(reader, `Expected ${sign} after ${after}, but found ${found(peek(reader))}.`, peek(reader));
  return false;
}

/** What stands at a token, for the end of "Expected …, but found …". */
function found({ kind, text }: Token): string {
  if (kind === 'end') return 'the end of the text';
  return kind === 'text' ? 'a text in quotes' : text;
}

/** Reads columns up to the end of the text, or up to the `>` of a struct, which stays. */
export function readColumns(reader: Reader, inStruct: boolean): readonly StructField[] | undefined {
  const columns: StructField[] = [];
  const closer = inStruct ? 'sign' : 'end';
  for (;;) {
    const column = readColumn(reader);
    if (!column) return undefined;
    columns.push(column);
    const next = peek(reader);
    if (next.kind === closer && (!inStruct || closesStruct(next))) return columns;
    if (!accept(reader, ',')) return failAfterColumn(reader, column);
    const after = peek(reader);
    if (after.kind === 'end' || closesStruct(after)) {
      return fail(reader, 'There is a comma after the last column; take it away.', next);
    }
  }
}

/** A column may be called `>`. */
function closesStruct({ kind, text }: Token): boolean {
  return kind === 'sign' && text === '>';
}

function failAfterColumn(reader: Reader, { name }: StructField): undefined {
  const next = peek(reader);
  const advice = next.text === '-' ? ' Names with other characters need backticks.' : '';
  return fail(
    reader,
    `Expected a comma after the column ${name}, but found ${found(next)}.${advice}`,
    next,
  );
}

function readColumn(reader: Reader): StructField | undefined {
  const name = peek(reader);
  if (name.kind !== 'word' && name.kind !== 'name') {
    return fail(reader, `Expected the name of a column, but found ${found(name)}.`, name);
  }
  reader.at += 1;
  const next = peek(reader);
  if (next.kind === 'sign' && /[-.$/#@]/.test(next.text)) {
    const message = `The name that begins with ${name.text} holds ${next.text}; put it in backticks.`;
    return fail(reader, message, name);
  }
  accept(reader, ':');
  const type = readType(reader, `the column ${name.text}`);
  if (type === undefined) return undefined;
  return readColumnEnd(reader, name.text, type);
}

/** Reads `NOT NULL` and `COMMENT '…'` behind a type, in either order. */
function readColumnEnd(reader: Reader, name: string, type: DataType): StructField | undefined {
  let nullable = true;
  let comment: string | undefined;
  for (;;) {
    if (accept(reader, 'not')) {
      if (!accept(reader, 'null')) {
        return fail(
          reader,
          `Expected NULL after NOT, but found ${found(peek(reader))}.`,
          peek(reader),
        );
      }
      nullable = false;
    } else if (accept(reader, 'comment')) {
      const { kind, text } = peek(reader);
      if (kind !== 'text') {
        return fail(reader, 'Expected a text in quotes after COMMENT.', peek(reader));
      }
      reader.at += 1;
      comment = text;
    } else break;
  }
  return { name, type, nullable, metadata: comment === undefined ? {} : { comment } };
}

/** @param owner whose type it is, for messages: "the column orders" */
function readType(reader: Reader, owner: string): DataType | undefined {
  const token = peek(reader);
  if (token.kind !== 'word') {
    return fail(reader, `Expected the type of ${owner}, but found ${found(token)}.`, token);
  }
  if (reader.depth === deepestNesting) {
    return fail(
      reader,
      `Types stand in each other more than ${deepestNesting} levels deep.`,
      token,
    );
  }
  reader.at += 1;
  reader.depth += 1;
  const type = readNamedType(reader, token, owner);
  reader.depth -= 1;
  return type;
}

function readNamedType(reader: Reader, token: Token, owner: string): DataType | undefined {
  const word = token.text.toLowerCase();
  if (word === 'array') return readArray(reader, owner);
  if (word === 'map') return readMap(reader, owner);
  if (word === 'struct') return readStruct(reader, owner);
  if (word === 'interval') return readInterval(reader);
  if (decimalWords.has(word)) return readDecimal(reader);
  const lengthWord = lengthWords.get(word);
  if (lengthWord) return readLength(reader, lengthWord);
  const name = jsonNameOf(word);
  if (name) return name;
  const better = sparkNameFor(word);
  const advice = better ? ` Spark calls it ${better}.` : '';
  return fail(reader, `${token.text} is not a type Spark knows, for ${owner}.${advice}`, token);
}

function readArray(reader: Reader, owner: string): DataType | undefined {
  if (!expectSign(reader, '<', 'ARRAY')) return undefined;
  const elementType = readType(reader, `the elements of ${owner}`);
  if (elementType === undefined || !expectSign(reader, '>', 'the element type')) return undefined;
  return { type: 'array', elementType, containsNull: true };
}

function readMap(reader: Reader, owner: string): DataType | undefined {
  if (!expectSign(reader, '<', 'MAP')) return undefined;
  const keyType = readType(reader, `the keys of ${owner}`);
  if (keyType === undefined || !expectSign(reader, ',', 'the key type')) return undefined;
  const valueType = readType(reader, `the values of ${owner}`);
  if (valueType === undefined || !expectSign(reader, '>', 'the value type')) return undefined;
  return { type: 'map', keyType, valueType, valueContainsNull: true };
}

/**
 * @param owner what the columns belong to, for messages
 * @returns absent: it cannot be read, which the reader has noted
 */
export function readStruct(reader: Reader, owner: string): StructType | undefined {
  if (!expectSign(reader, '<', 'STRUCT')) return undefined;
  if (accept(reader, '>')) return { type: 'struct', fields: [] };
  const fields = readColumns(reader, true);
  if (!fields || !expectSign(reader, '>', `the columns of ${owner}`)) return undefined;
  return { type: 'struct', fields };
}

/** `INTERVAL DAY TO SECOND`, or `INTERVAL` alone. */
function readInterval(reader: Reader): DataType {
  const words = ['interval'];
  while (intervalWords.has(peek(reader).text.toLowerCase())) {
    words.push(peek(reader).text.toLowerCase());
    reader.at += 1;
  }
  return words.join(' ');
}

function readDecimal(reader: Reader): DataType | undefined {
  if (!accept(reader, '(')) return 'decimal(10,0)';
  const precision = readCount(reader);
  if (precision === undefined) return undefined;
  const scale = accept(reader, ',') ? readCount(reader) : '0';
  if (scale === undefined || !expectSign(reader, ')', 'DECIMAL')) return undefined;
  return `decimal(${precision},${scale})`;
}

function readLength(reader: Reader, word: string): DataType | undefined {
  if (!expectSign(reader, '(', word.toUpperCase())) return undefined;
  const length = readCount(reader);
  if (length === undefined || !expectSign(reader, ')', 'the length')) return undefined;
  return `${word}(${length})`;
}

function readCount(reader: Reader): string | undefined {
  const token = peek(reader);
  if (token.kind !== 'word' || !/^\d+$/.test(token.text)) {
    return fail(reader, `Expected a number, but found ${found(token)}.`, token);
  }
  reader.at += 1;
  return String(Number(token.text));
}
