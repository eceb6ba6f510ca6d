/**
 * `config.yml` of the ETL framework, version 1: the one source for its types, for what is accepted
 * when it is read, and for the JSON Schema that stands beside it.
 */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { remember } from '#core/model/remember.ts';
import { z } from '#core/model/zod.ts';

const names = z.array(z.string().min(1));
const values = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const text = z.string().optional();
const flag = z.boolean().optional();
const someNames = names.optional();

export const etlLayers = ['bronze', 'silver', 'gold'] as const;
export const sourceTypes = [
  'files',
  'cloud_files',
  'table',
  'kafka',
  'eventhub',
  'jdbc',
  'snapshot',
  'python',
  'sql',
] as const;
export const dimensions = [
  'completeness',
  'accuracy',
  'consistency',
  'validity',
  'uniqueness',
  'timeliness',
] as const;

const layer = z.enum(etlLayers);
const mode = z.enum(['streaming', 'batch']).meta({
  description: 'streaming makes a streaming table, batch a materialized view.',
});

const source = z
  .strictObject({
    type: z.enum(sourceTypes),
    format: text,
    path: text,
    table: text,
    topic: text,
    servers: text,
    url: text,
    query: text,
    schema: z.string().optional().meta({ description: 'Columns, as Spark SQL declares them.' }),
    secret_scope: text,
    options: values.optional(),
  })
  .meta({ description: 'Where the rows come from.' });

const schedule = z
  .strictObject({
    cron: z.string().optional().meta({ description: 'A Quartz expression, seconds first.' }),
    timezone: text,
    every_minutes: z.int().min(1).optional(),
    on_file_arrival: text,
    on_table_update: someNames,
    continuous: flag,
    paused: flag,
    tags: someNames,
    tag_mode: z.enum(['and', 'or']).optional(),
    run_mode: z.enum(['incremental', 'full']).optional(),
    notify: z
      .strictObject({ on_failure: someNames, on_success: someNames, on_start: someNames })
      .optional(),
    max_minutes: z.int().min(1).optional(),
  })
  .meta({ description: 'When tables are refreshed, and which: one job.' });

const target = z.strictObject({
  catalog: text,
  schema: text,
  table: text,
  format: text,
  cluster_by: someNames,
  cluster_by_auto: flag,
  partition_by: someNames,
  table_properties: values.optional(),
  private: flag,
});

const cdc = z.strictObject({
  keys: names,
  sequence_by: text,
  scd_type: z.union([z.literal(1), z.literal(2)]).optional(),
  from_snapshot: flag,
  apply_as_deletes: text,
  apply_as_truncates: text,
  column_list: someNames,
  except_column_list: someNames,
  track_history_column_list: someNames,
  track_history_except_column_list: someNames,
  ignore_null_updates: flag,
});

const rule = z.strictObject({
  name: z.string(),
  rule: z.string().meta({ description: 'A SQL condition that a valid row meets.' }),
  dimension: z.enum(dimensions).optional(),
  on_violation: z.enum(['warn', 'drop', 'fail', 'quarantine']).optional(),
});

const column = z.strictObject({
  name: z.string(),
  type: text,
  nullable: flag,
  comment: text,
  tags: values.optional(),
  mask: text,
});

export const etlTable = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z_]\w*$/)
    .meta({ description: 'Unique in the file; letter case does not make names different.' }),
  layer,
  description: text,
  owner: text,
  freshness_minutes: z.int().min(1).optional(),
  enabled: flag,
  module: z
    .string()
    .regex(/^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/)
    .optional(),
  source: z.union([z.string(), source]).optional(),
  depends_on: someNames.meta({ description: 'Tables of this file that the table reads.' }),
  tags: someNames.meta({ description: 'Words that runs choose tables by.' }),
  mode: mode.optional(),
  schedule: z.union([z.string(), schedule]).optional(),
  target: target.optional(),
  cdc: cdc.optional(),
  quality: z.array(rule).optional(),
  columns: z.array(column).optional(),
  params: z.record(z.string(), z.unknown()).optional(),
});

export const etlConfig = z.strictObject({
  version: z.literal(1).optional(),
  project: z.strictObject({ name: z.string(), description: text, owner: text }).optional(),
  environments: z.record(z.string(), values).optional(),
  defaults: z
    .strictObject({
      catalog: text,
      schema: text,
      format: text,
      mode: mode.optional(),
      table_properties: values.optional(),
      layers: z.partialRecord(layer, z.strictObject({ schema: text, catalog: text })).optional(),
    })
    .optional(),
  tables: z.array(etlTable),
  schedules: z.record(z.string(), schedule).optional(),
});

/** The keys there are below each key of a row, and of a row itself. */
export const keysBelow: Readonly<Record<string, readonly string[]>> = {
  tables: Object.keys(etlTable.shape),
  source: Object.keys(source.shape),
  target: Object.keys(target.shape),
  cdc: Object.keys(cdc.shape),
  quality: Object.keys(rule.shape),
  columns: Object.keys(column.shape),
  schedule: Object.keys(schedule.shape),
  schedules: Object.keys(schedule.shape),
};

export type EtlConfig = DeepReadonly<z.infer<typeof etlConfig>>;
export type EtlTable = DeepReadonly<z.infer<typeof etlTable>>;
export type EtlSource = DeepReadonly<z.infer<typeof source>>;
export type EtlSchedule = DeepReadonly<z.infer<typeof schedule>>;
export type SourceType = (typeof sourceTypes)[number];

const schemaTextOf = remember((config: typeof etlConfig): string => {
  const made = z.toJSONSchema(config, { target: 'draft-7', io: 'input' });
  const titled = { ...made, title: 'Table catalogue (config.yml), version 1' };
  return `${JSON.stringify(titled, undefined, 2)}\n`;
});

/** The JSON Schema that editors check and complete `config.yml` with. It is made once. */
export function etlSchemaText(): string {
  return schemaTextOf(etlConfig);
}
