/** Any step the model allows, made from its JSON Schema, with names that are hard to write. */
import fc from 'fast-check';
import type { Step } from '#core/steps/step.ts';
import { stepJsonSchema } from '../../schemas/node-schema.ts';

interface Schema {
  readonly type?: string;
  readonly const?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
}

const names = fc.constantFrom(
  'id',
  'select',
  'order by',
  'ü',
  '注文',
  "it's",
  'a`b',
  'a"b',
  '`quoted`',
  'with\nlines',
  '-- no comment',
  '{token}',
  'x.y',
  ';',
  '\\',
  "'; DROP TABLE x; --",
);
const expressions = fc.constantFrom(
  '1',
  'sum(a)',
  "concat(a, ';') -- both",
  '`x y` + 1',
  'CASE WHEN a THEN b END',
);
/** What can be told for some of the rows only. */
const aggregates = fc.constantFrom('sum(a)', 'count(DISTINCT `x y`) -- each');
const conditions = fc.constantFrom('a > 0', 'a = 1 OR b', 'a IS NULL -- gap', 'EXISTS (SELECT 1)');

/** Texts that are no names, by the key they stand under. */
const special: Readonly<Record<string, fc.Arbitrary<string>>> = {
  expression: expressions,
  condition: conditions,
  where: conditions,
  groupBy: fc.constantFrom('a', 'to_date(`a b`) AS day', 'upper(a)'),
  missing: expressions,
  values: expressions,
  key: fc.constantFrom('-1', "'-1'"),
  ...Object.fromEntries(
    ['size', 'slide', 'delay', 'otherDelay', 'within'].map((key) => [
      key,
      fc.constantFrom('10 minutes', '1 hour', "soon'"),
    ]),
  ),
};

function anyOf(schema: Schema, key: string): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'array') return fc.array(anyOf(schema.items ?? {}, key), { maxLength: 3 });
  if (schema.properties) return anyObject(schema);
  if (schema.type === 'object') {
    return fc.dictionary(names, special[key] ?? names, { maxKeys: 3, noNullPrototype: true });
  }
  return special[key] ?? names;
}

function anyObject({ properties = {}, required = [] }: Schema): fc.Arbitrary<object> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => [
      key,
      'condition' in properties && key === 'expression' ? aggregates : anyOf(schema, key),
    ]),
  );
  return fc.record(fields, { requiredKeys: [...required] });
}

/** The schema of steps is one of objects that are told apart by their kind. */
export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  ...((stepJsonSchema() as Schema).oneOf ?? []).map((one) => anyObject(one) as fc.Arbitrary<Step>),
);
