/** A table of the pipeline, in one of its layers, fed by its flows. */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { flowFields, textMap } from './flow.ts';

const names = z.array(z.string());
const trackHistory = {
  trackHistoryColumns: names.optional(),
  trackHistoryExceptColumns: names.optional(),
};

const expectation = z.object({
  name: z.string(),
  /** A condition good rows satisfy. */
  constraint: z.string(),
  action: z.enum(['warn', 'drop', 'fail']),
  enabled: z.boolean().optional(),
  tag: z.string().optional(),
});

const changeCapture = z.object({
  keys: names,
  /** Column, or an expression such as `struct(a, b)`, that orders changes of one key. */
  sequenceBy: z.string(),
  scdType: z.enum(['1', '2']),
  where: z.string().optional(),
  applyAsDeletes: z.string().optional(),
  applyAsTruncates: z.string().optional(),
  ignoreNullUpdates: z.boolean().optional(),
  ignoreNullUpdatesColumns: names.optional(),
  ignoreNullUpdatesExceptColumns: names.optional(),
  columns: names.optional(),
  exceptColumns: names.optional(),
  ...trackHistory,
  flowName: z.string().optional(),
  once: z.boolean().optional(),
});

const snapshotCapture = z.object({ keys: names, scdType: z.enum(['1', '2']), ...trackHistory });

const quarantine = z.object({
  /** `flag` marks bad rows in the table itself, `table` copies them to a table of their own. */
  mode: z.enum(['flag', 'table']),
  /** Bad rows: those for which every condition holds. Absent: rows that fail an expectation. */
  rules: z.array(z.object({ name: z.string(), condition: z.string() })).optional(),
  database: z.string().optional(),
  table: z.string().optional(),
  properties: textMap.optional(),
  partitionColumns: names.optional(),
  clusterColumns: names.optional(),
  clusterAuto: z.boolean().optional(),
});

export const table = defineNodeType({
  type: 'table',
  title: 'table',
  reads: true,
  fields: z.object({
    layer: z.enum(['bronze', 'silver', 'gold']),
    kind: z.enum(['streaming-table', 'materialized-view', 'temporary-view']),
    /** `catalog.schema`; absent: that of the pipeline that writes it. */
    database: z.string().optional(),
    /** Tables of one group and layer are refreshed by one pipeline. */
    group: z.string(),
    /** Unique over the project; names the table's config in the target. */
    flowId: z.string(),
    sourceSystem: z.string().optional(),
    comment: z.string().optional(),
    properties: textMap.optional(),
    partitionColumns: names.optional(),
    clusterColumns: names.optional(),
    clusterAuto: z.boolean().optional(),
    rowFilter: z.string().optional(),
    columnComments: textMap.optional(),
    /** By name; the name of the first flow is that of the table. */
    flows: z.record(z.string(), flowFields),
    changeCapture: changeCapture.optional(),
    snapshotCapture: snapshotCapture.optional(),
    expectations: z.array(expectation).optional(),
    quarantine: quarantine.optional(),
    /** Settings of one target that the model has no field for, kept as they are: target → path → value. */
    kept: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  }),
});

export type Expectation = DeepReadonly<z.infer<typeof expectation>>;
export type ChangeCapture = DeepReadonly<z.infer<typeof changeCapture>>;
export type SnapshotCapture = DeepReadonly<z.infer<typeof snapshotCapture>>;
export type Quarantine = DeepReadonly<z.infer<typeof quarantine>>;
