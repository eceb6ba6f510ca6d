/** Reads and prints the columns of a table as Spark SQL declares them. */
import type { DataType, StructField, StructType } from '#core/model/data-type.ts';
import { peek, type Reader, readColumns, readStruct } from './ddl/read-type.ts';
import { type Token, tokensOf } from './ddl/tokens.ts';
import { sqlNameOf } from './ddl/type-names.ts';
import type { SyntaxProblem } from './read-result.ts';

export type ReadDdl =
  | { readonly ok: true; readonly schema: StructType }
  | { readonly ok: false; readonly problem: SyntaxProblem };

/**
 * Reads a schema in any of the forms Spark accepts: `a INT, b STRING`, `a: int, b: string`, or
 * `struct<…>`. Never throws.
 */
export function readDdl(text: string): ReadDdl {
  const cut = tokensOf(text);
  if (!cut.ok) return cut;
  const message = notColumns(cut.tokens);
  if (message) return { ok: false, problem: { message, offset: cut.tokens[0]?.start ?? 0 } };
  const reader: Reader = { tokens: cut.tokens, at: 0, depth: 0, problem: undefined };
  const schema = readSchema(reader);
  if (schema) return { ok: true, schema };
  const unreadable = { message: 'The columns cannot be read.', offset: 0 };
  return { ok: false, problem: reader.problem ?? unreadable };
}

/** What stands behind CREATE in a statement, and is the type of no column. */
const created = /^(?:or|table|temp|temporary|external|global|view|materialized|streaming|live)$/i;

/** Says why a text as a whole is no list of columns. */
function notColumns([first, second]: readonly Token[]): string | undefined {
  if (!first || first.kind === 'end') return 'The schema has no columns.';
  if (first.kind === 'sign' && /[{[]/.test(first.text)) {
    return 'This looks like JSON; a DDL file lists columns, such as: id BIGINT, name STRING.';
  }
  if (first.kind === 'word' && /^create$/i.test(first.text) && created.test(second?.text ?? '')) {
    return 'This is a whole statement; a DDL file lists columns only, such as: id BIGINT, name STRING.';
  }
  if (second?.kind !== 'end') return undefined;
  return `${first.text} alone is no schema: a column needs a name and a type.`;
}

function readSchema(reader: Reader): StructType | undefined {
  const [first, second] = reader.tokens;
  if (first?.kind !== 'word' || first.text.toLowerCase() !== 'struct' || second?.text !== '<') {
    const fields = readColumns(reader, false);
    return fields && { type: 'struct', fields };
  }
  reader.at += 1;
  const schema = readStruct(reader, 'the schema');
  const rest = peek(reader);
  if (!schema || rest.kind === 'end') return schema;
  const message = `Expected the end of the text after struct<…>, but found ${rest.text}.`;
  reader.problem = { message, offset: rest.start };
  return undefined;
}

/** The columns on one line, such as `device_id BIGINT, tags ARRAY<STRING>`. */
export function printDdl(schema: StructType): string {
  return schema.fields.map((field) => printColumn(field, ' ')).join(', ');
}

function printColumn({ name, type, nullable, metadata }: StructField, between: string): string {
  const notNull = nullable ? '' : ' NOT NULL';
  const { comment } = metadata;
  const said = comment === undefined ? '' : ` COMMENT ${printText(comment)}`;
  return `${printName(name)}${between}${printType(type)}${notNull}${said}`;
}

function printType(type: DataType): string {
  if (typeof type === 'string') return sqlNameOf(type);
  switch (type.type) {
    case 'array':
      return `ARRAY<${printType(type.elementType)}>`;
    case 'map':
      return `MAP<${printType(type.keyType)}, ${printType(type.valueType)}>`;
    case 'struct':
      return `STRUCT<${type.fields.map((field) => printColumn(field, ': ')).join(', ')}>`;
  }
}

function printName(name: string): string {
  return /^[a-z_]\w*$/i.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function printText(text: string): string {
  return `'${text.replace(/[\\'\n\r\t]/g, (character) => escapes[character] ?? `\\${character}`)}'`;
}
