/** Puts the keys of a value in the order its schema declares them. */
import type { z } from 'zod';

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
