/** Names of Spark's simple types: as SQL writes them, and as Spark's JSON does. */

/** By SQL name in lower case. */
const jsonNames = new Map([
  ['string', 'string'],
  ['tinyint', 'byte'],
  ['byte', 'byte'],
  ['smallint', 'short'],
  ['short', 'short'],
  ['int', 'integer'],
  ['integer', 'integer'],
  ['bigint', 'long'],
  ['long', 'long'],
  ['float', 'float'],
  ['real', 'float'],
  ['double', 'double'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['timestamp', 'timestamp'],
  ['timestamp_ltz', 'timestamp'],
  ['timestamp_ntz', 'timestamp_ntz'],
  ['binary', 'binary'],
  ['variant', 'variant'],
  ['void', 'void'],
]);

/** SQL names that differ from the JSON name, by that. */
const sqlNames = new Map([
  ['byte', 'TINYINT'],
  ['short', 'SMALLINT'],
  ['integer', 'INT'],
  ['long', 'BIGINT'],
]);

/** What other systems call Spark's types. */
const foreignNames = new Map([
  ['bool', 'BOOLEAN'],
  ['text', 'STRING'],
  ['str', 'STRING'],
  ['nvarchar', 'STRING'],
  ['varchar2', 'STRING'],
  ['number', 'DECIMAL'],
  ['datetime', 'TIMESTAMP'],
  ['timestamptz', 'TIMESTAMP'],
  ['int64', 'BIGINT'],
  ['int32', 'INT'],
  ['float64', 'DOUBLE'],
  ['blob', 'BINARY'],
  ['object', 'STRUCT'],
  ['list', 'ARRAY'],
]);

/** @param word a type name, in any case */
export function jsonNameOf(word: string): string | undefined {
  return jsonNames.get(word.toLowerCase());
}

/** Spark's name for a type that another system calls `word`. */
export function sparkNameFor(word: string): string | undefined {
  return foreignNames.get(word.toLowerCase());
}

/** @param name a simple type as Spark's JSON names it, such as `long` or `decimal(10,2)` */
export function sqlNameOf(name: string): string {
  return sqlNames.get(name) ?? name.toUpperCase();
}
