import { describe, expect, it } from 'vitest';
import { z } from '#core/model/zod.ts';
import { type NodeType, nodeTypes } from '#core/node-types/index.ts';

interface Described {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
}

/** Every field of a JSON Schema, with the path to it. */
function fieldsIn(schema: z.core.JSONSchema.BaseSchema, path: string): [string, Described][] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, inner]) =>
    typeof inner === 'boolean'
      ? []
      : [[`${path}.${key}`, inner] as [string, Described], ...fieldsIn(inner, `${path}.${key}`)],
  );
  const inner = [schema.items, schema.additionalProperties].flatMap((one) =>
    typeof one === 'object' && !Array.isArray(one) ? fieldsIn(one, `${path}.*`) : [],
  );
  return [...own, ...inner];
}

describe.each(Object.keys(nodeTypes) as NodeType[])('the fields of a %s', (type) => {
  const schema = z.toJSONSchema(nodeTypes[type].fields, { io: 'input' });

  it.each(fieldsIn(schema, type))('%s says what it is', (_, { title, description }) => {
    expect(title).toMatch(/^[A-Z].*[^.]$/);
    expect(description).toMatch(/^[A-Z].*\.$/s);
  });
});
