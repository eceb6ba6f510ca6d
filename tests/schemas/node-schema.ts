/** The JSON Schema of a node as it is written in YAML, made from the model. */
import { z } from '#core/model/zod.ts';
import { type NodeType, nodeTypes } from '#core/node-types/index.ts';
import { nodeTypeTitles } from '#core/node-types/titles.ts';
import { stepSchema } from '#core/steps/step.ts';
import { dimensionWish, factWish } from '#core/wizards/wishes.ts';

/** What a text may leave out, because it then goes without saying. */
const impliedKeys: ReadonlySet<string> = new Set(['options', 'flows', 'group', 'kind', 'flowId']);

export interface NodeSchema {
  readonly title: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly required: readonly string[];
}

/** From a file in `schemas/nodes`: steps are long, and told of once for all node types. */
export const stepSchemaRef = '../step.schema.json';

/** The JSON Schema of one step of a recipe. */
export function stepJsonSchema(): object {
  const { $defs, ...schema } = z.toJSONSchema(z.array(stepSchema), {
    target: 'draft-2020-12',
    io: 'input',
  });
  return { $schema: schema.$schema, ...$defs?.step };
}

/** The JSON Schemas of what wizards ask, by wizard. */
export function wizardSchemas(): Readonly<Record<string, object>> {
  const schemaOf = (wish: z.ZodType) =>
    z.toJSONSchema(wish, { target: 'draft-2020-12', io: 'input' });
  return { dimension: schemaOf(dimensionWish), fact: schemaOf(factWish) };
}

/** @returns draft 2020-12; in the order the keys are written in */
export function nodeSchema(type: NodeType): NodeSchema {
  const { fields } = nodeTypes[type];
  const title = nodeTypeTitles[type];
  const made = z.toJSONSchema(fields, { target: 'draft-2020-12', io: 'input' });
  const { properties = {}, required = [], $defs: { step: _, ...$defs } = {} } = outward(made);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties: {
      id: {
        type: 'string',
        title: 'Id',
        description: 'What others read it by. Without it: made from its layer and name.',
      },
      type: { const: type, title: 'Type', description: `Says that this is: ${title}.` },
      name: {
        type: 'string',
        title: 'Name',
        description: nameHelp[type] ?? 'What it is called in this project.',
      },
      ...properties,
    },
    required: ['type', 'name', ...required.filter((key) => !impliedKeys.has(key))],
    ...(Object.keys($defs).length > 0 && { $defs }),
  } as NodeSchema;
}

/** With references to steps that lead to their own file. */
function outward<Schema extends object>(schema: Schema): Schema {
  return JSON.parse(
    JSON.stringify(schema).replaceAll('"#/$defs/step"', JSON.stringify(stepSchemaRef)),
  );
}

const nameHelp: Partial<Record<NodeType, string>> = {
  table: 'The name of the table, without catalog and schema.',
  sink: 'What the sink is called in this project and in its pipeline.',
  'delta-table': 'The name of the table that is read, without catalog and schema.',
};
