/** Puts the keys of a value in the order its schema declares them. */
import { z } from '#core/model/zod.ts';

/** Keys the schema does not know come last; what the schema leaves open stays as it is. */
export function inSchemaOrder(schema: z.core.$ZodType, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  switch (def.type) {
    case 'optional':
      return inSchemaOrder(def.innerType, value);
    case 'array':
      return Array.isArray(value) ? value.map((inner) => inSchemaOrder(def.element, inner)) : value;
    case 'record':
      return mapped(value, Object.keys(value), () => def.valueType);
    case 'union':
      return inSchemaOrder(variantOf(def, value) ?? z.unknown(), value);
    case 'object':
      return mapped(
        value,
        [...new Set([...Object.keys(def.shape), ...Object.keys(value)])],
        (key) => (Object.hasOwn(def.shape, key) ? def.shape[key] : undefined),
      );
    default:
      return value;
  }
}

/** Of objects that are told apart by one of their keys, the one that a value is. */
function variantOf({ options }: z.core.$ZodUnionDef, value: object): z.core.$ZodType | undefined {
  return options.find((option) =>
    Object.entries(option._zod.propValues ?? {}).some(([key, values]) =>
      // As with the members below: of a value nothing is known yet.
      values.has((value as Readonly<Record<string, z.core.util.Primitive>>)[key]),
    ),
  );
}

function mapped(
  value: object,
  keys: readonly string[],
  schemaOf: (key: string) => z.core.$ZodType | undefined,
): object {
  const members = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    keys.flatMap((key) => {
      const inner = members.get(key);
      if (inner === undefined) return [];
      const schema = schemaOf(key);
      return [[key, schema ? inSchemaOrder(schema, inner) : inner]];
    }),
  );
}
