/** Random nodes of every type, made from the schemas of their fields. */
import fc from 'fast-check';
import type { z } from 'zod';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { type NodeType, nodeTypes } from '#core/node-types/index.ts';

/** Texts that a reader of YAML may take for something else, or stumble over. */
const awkward = fc.constantFrom(
  'off',
  'true',
  'null',
  '~',
  '',
  ' a',
  'a ',
  'a: b',
  'a:',
  'a #b',
  '- a',
  '-',
  '1_000',
  '010',
  '1e3',
  '2024-01-01',
  '{x}.{y}',
  '[x]',
  '*a',
  '&a',
  '!a',
  '%a',
  '@a',
  '`a`',
  '"a"',
  "'a'",
  "it's",
  'a\nb',
  'a\n\n  b: c\n',
  'a\n#b\n\tc',
  '\na',
  'a\n ',
  'a\r\nb',
  '\u2028',
  '\u0085',
  '\ufeff',
  '\ud83d\ude80 go',
  '---',
  '...',
  '<<',
  'a, b',
  "a > 0 and b <> 'x'",
  '$(secret)',
  'C:\\temp',
);
const text = fc.oneof({ weight: 2, arbitrary: awkward }, fc.string({ unit: 'grapheme' }));
const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('a', 'b', 'orders', 'cloudFiles.format', 'constructor') },
  text.filter((word) => word !== '__proto__'),
);
const plain = fc.jsonValue({ maxDepth: 2 }).map(withoutNegativeZero);

/** `-0` has no notation of its own. */
function withoutNegativeZero(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto'));
}

const shortList = { maxLength: 3 };
const dataType = fc.oneof(
  fc.constantFrom('long', 'decimal(10,2)', 'string'),
  fc.constant({ type: 'array', elementType: 'string', containsNull: true }),
);
const struct = fc.record({
  type: fc.constant('struct'),
  fields: fc.array(
    fc.record({
      name: text,
      type: dataType,
      nullable: fc.boolean(),
      metadata: fc.dictionary(key, text, { maxKeys: 2, noNullPrototype: true }),
    }),
    shortList,
  ),
});

/** Whatever the schema accepts, with every optional key there in some of the values. */
export function anyValueOf(schema: z.core.$ZodType): fc.Arbitrary<unknown> {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'string':
      return text;
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer();
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'union':
      return fc.oneof(...def.options.map(anyValueOf));
    case 'unknown':
      return plain;
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'array':
      return fc.array(anyValueOf(def.element), shortList);
    case 'record': {
      const value = anyValueOf(def.valueType);
      return fc.dictionary(key, value, { maxKeys: 3, noNullPrototype: true });
    }
    case 'object':
      return def.shape.type && Object.hasOwn(def.shape, 'fields') ? struct : membersOf(def.shape);
    default:
      throw new Error(`There is no arbitrary for ${def.type}.`);
  }
}

function membersOf(shape: Readonly<Record<string, z.core.$ZodType>>): fc.Arbitrary<object> {
  const members = Object.entries(shape).map(([name, schema]) => {
    const def = (schema._zod as z.core.$ZodTypes['_zod']).def;
    const isOptional = def.type === 'optional';
    const value = anyValueOf(isOptional ? def.innerType : schema);
    return { name, value: isOptional ? fc.option(value, { nil: undefined, freq: 2 }) : value };
  });
  return fc
    .tuple(...members.map(({ value }) => value))
    .map((values) =>
      Object.fromEntries(
        members.flatMap(({ name }, index) =>
          values[index] === undefined ? [] : [[name, values[index]]],
        ),
      ),
    );
}

/** @param id the same for all, so that one may stand for a change of another */
export function anyNodeOf(type: NodeType, id: string): fc.Arbitrary<PipelineNode> {
  return fc
    .record({ name: text, fields: membersOf(nodeTypes[type].fields.shape) })
    .map(({ name, fields }) => ({ id, type, name, fields }) as PipelineNode);
}

export const anyNodeType = fc.constantFrom(...(Object.keys(nodeTypes) as NodeType[]));
