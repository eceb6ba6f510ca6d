/** Reading and printing columns as Spark SQL declares them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { printDdl, readDdl } from '#core/text/spark-ddl.ts';

function schemaOf(text: string) {
  const result = readDdl(text);
  if (!result.ok) throw new Error(`${result.problem.message} (${result.problem.offset})`);
  return result.schema;
}

const field = (name: string, type: unknown) => ({ name, type, nullable: true, metadata: {} });
const struct = (...fields: unknown[]) => ({ type: 'struct', fields });

describe('columns', () => {
  test.each([
    ['name type', 'a BIGINT, b string'],
    ['name: type', 'a: bigint,b:string'],
    ['a mixture', 'a: BIGINT, b STRING'],
    ['struct', 'struct<a: bigint, b: string>'],
    [
      'one on each line, with comments',
      '-- columns\na BIGINT, -- first\n/* second\n*/ b STRING\r\n',
    ],
    ['backticks', '`a` BIGINT, `b` STRING'],
  ])('%s', (_, text) => {
    expect(schemaOf(text)).toEqual(struct(field('a', 'long'), field('b', 'string')));
  });

  test('NOT NULL and COMMENT, in either order', () => {
    const text = "a INT NOT NULL COMMENT 'it\\'s', b INT COMMENT \"x\" NOT NULL, c INT COMMENT ''";
    expect(schemaOf(text).fields).toEqual([
      { name: 'a', type: 'integer', nullable: false, metadata: { comment: "it's" } },
      { name: 'b', type: 'integer', nullable: false, metadata: { comment: 'x' } },
      { name: 'c', type: 'integer', nullable: true, metadata: { comment: '' } },
    ]);
  });

  test('names that are keywords, begin with a digit, or stand in backticks', () => {
    const text = 'timestamp BIGINT, date DATE, struct INT, 2nd INT, `a``b c` INT, größe INT';
    expect(schemaOf(text).fields.map(({ name }) => name)).toEqual([
      ...['timestamp', 'date', 'struct', '2nd', 'a`b c', 'größe'],
    ]);
  });
});

test.each([
  ['BYTE', 'byte'],
  ['tinyint', 'byte'],
  ['SHORT', 'short'],
  ['SMALLINT', 'short'],
  ['INT', 'integer'],
  ['Integer', 'integer'],
  ['LONG', 'long'],
  ['BIGINT', 'long'],
  ['FLOAT', 'float'],
  ['REAL', 'float'],
  ['DOUBLE', 'double'],
  ['BOOLEAN', 'boolean'],
  ['STRING', 'string'],
  ['BINARY', 'binary'],
  ['DATE', 'date'],
  ['TIMESTAMP', 'timestamp'],
  ['TIMESTAMP_LTZ', 'timestamp'],
  ['TIMESTAMP_NTZ', 'timestamp_ntz'],
  ['VARIANT', 'variant'],
  ['DECIMAL', 'decimal(10,0)'],
  ['DEC(5)', 'decimal(5,0)'],
  ['NUMERIC( 38 , 18 )', 'decimal(38,18)'],
  ['CHAR(3)', 'char(3)'],
  ['VARCHAR(255)', 'varchar(255)'],
  ['INTERVAL', 'interval'],
  ['INTERVAL DAY TO SECOND', 'interval day to second'],
  ['INTERVAL YEAR', 'interval year'],
  ['ARRAY<INT>', { type: 'array', elementType: 'integer', containsNull: true }],
  [
    'MAP<STRING, ARRAY<STRUCT<a: INT, b DOUBLE>>>',
    {
      type: 'map',
      keyType: 'string',
      valueType: {
        type: 'array',
        elementType: struct(field('a', 'integer'), field('b', 'double')),
        containsNull: true,
      },
      valueContainsNull: true,
    },
  ],
  ['STRUCT<>', struct()],
])('type %s', (text, type) => {
  expect(schemaOf(`x ${text}`)).toEqual(struct(field('x', type)));
  expect(schemaOf(printDdl(schemaOf(`x ${text}`)))).toEqual(struct(field('x', type)));
});

describe('printing', () => {
  test('one line, in upper case, with backticks only where they are needed', () => {
    const text = "device_id: bigint, `temp c`: decimal, s: struct<a:int not null comment 'x\ny'>";
    expect(printDdl(schemaOf(text))).toBe(
      "device_id BIGINT, `temp c` DECIMAL(10,0), s STRUCT<a: INT NOT NULL COMMENT 'x\\ny'>",
    );
  });
});

test.each([
  ['', 'The schema has no columns.', 0],
  ['-- nothing', 'The schema has no columns.', 10],
  ['a', 'a alone is no schema: a column needs a name and a type.', 0],
  ['bigint', 'bigint alone is no schema: a column needs a name and a type.', 0],
  ['a INT,', 'There is a comma after the last column; take it away.', 5],
  ['a STRUCT<b INT,>', 'There is a comma after the last column; take it away.', 14],
  ['a INT b INT', 'Expected a comma after the column a, but found b.', 6],
  ['a INT, , b INT', 'Expected the name of a column, but found ,.', 7],
  ['a INT, b', 'Expected the type of the column b, but found the end of the text.', 8],
  ['a bool', 'bool is not a type Spark knows, for the column a. Spark calls it BOOLEAN.', 2],
  ['a ARRAY<foo>', 'foo is not a type Spark knows, for the elements of the column a.', 8],
  ['a ARRAY', 'Expected < after ARRAY, but found the end of the text.', 7],
  ['a ARRAY<INT', 'Expected > after the element type, but found the end of the text.', 11],
  ['a MAP<INT>', 'Expected , after the key type, but found >.', 9],
  ['a DECIMAL(x)', 'Expected a number, but found x.', 10],
  ['a VARCHAR', 'Expected ( after VARCHAR, but found the end of the text.', 9],
  ['a-b INT', 'The name that begins with a holds -; put it in backticks.', 0],
  ['a INT NOT b', 'Expected NULL after NOT, but found b.', 10],
  ['a INT COMMENT b', 'Expected a text in quotes after COMMENT.', 14],
  ['`a INT', 'This name is never closed: its second backtick is missing.', 0],
  ["a INT COMMENT 'b", 'This text is never closed: its last quote is missing.', 14],
  ['a INT /* b', 'This comment is never closed with */.', 6],
  ['struct<a INT> b', 'Expected the end of the text after struct<…>, but found b.', 14],
  [
    '{"type": 1}',
    'This looks like JSON; a DDL file lists columns, such as: id BIGINT, name STRING.',
    0,
  ],
  [
    'CREATE TABLE a (b INT)',
    'This is a whole statement; a DDL file lists columns only, such as: id BIGINT, name STRING.',
    0,
  ],
])('problem of %j', (text, message, offset) => {
  expect(readDdl(text)).toEqual({ ok: false, problem: { message, offset } });
});

test('types nest to a limit instead of running out of stack', () => {
  const deep = (levels: number) => `a ${'ARRAY<'.repeat(levels)}INT${'>'.repeat(levels)}`;
  expect(readDdl(deep(499)).ok).toBe(true);
  expect(readDdl(deep(100_000)).ok).toBe(false);
});

const corpus = '../shared/corpus';
test.skipIf(!existsSync(corpus))(
  `every DDL file of ${corpus} is read, and printed and read again`,
  () => {
    const paths = readdirSync(corpus, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.ddl'),
    );
    expect(paths.length).toBeGreaterThan(50);
    for (const path of paths) {
      const schema = schemaOf(readFileSync(`${corpus}/${path}`, 'utf8'));
      expect(schema.fields.length).toBeGreaterThan(3);
      expect(schemaOf(printDdl(schema))).toEqual(schema);
    }
  },
);

test.each([
  ['a INT, `>` INT', ['a', '>']],
  ['struct ARRAY<INT>, `>` STRUCT<`>`: INT>', ['struct', '>']],
  ['`{` INT', ['{']],
  ['create TIMESTAMP, `create` DATE', ['create', 'create']],
])('%s names columns by signs and words of the language', (text, names) => {
  const read = readDdl(text);
  expect(read.ok && read.schema.fields.map(({ name }) => name)).toEqual(names);
});
