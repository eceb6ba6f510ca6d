/** A table of the pipeline, in one of its layers, fed by its flows. */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { flowFields, textMap } from './flow.ts';
import {
  changeCapture,
  expectation,
  quarantine,
  snapshotCapture,
  tableLayout,
} from './table-parts.ts';

export const table = defineNodeType({
  type: 'table',
  reads: true,
  fields: z.object({
    layer: z.enum(['bronze', 'silver', 'gold']).meta({
      title: 'Layer',
      description: 'Bronze holds data as it came, silver cleans it, gold is made for its readers.',
    }),
    kind: z.enum(['streaming-table', 'materialized-view', 'temporary-view']).meta({
      title: 'Kind',
      description:
        'A streaming table takes each new row once; a materialized view is computed from all there is; a temporary view is not stored.',
    }),
    database: z
      .string()
      .optional()
      .meta({
        title: 'Schema',
        description:
          'Where the table is written: catalog.schema. Without it: where its pipeline is deployed.',
        examples: ['{catalog}.silver'],
      }),
    group: z.string().meta({
      title: 'Data flow group',
      description: 'Tables of one group and layer are refreshed by one pipeline.',
      examples: ['sales'],
    }),
    flowId: z.string().meta({
      title: 'Data flow id',
      description: 'Names the config of the table; unique in the project.',
      examples: ['silver_orders'],
    }),
    sourceSystem: z
      .string()
      .optional()
      .meta({
        title: 'Source system',
        description: 'The system the rows come from. It names the folder of the config.',
        examples: ['SAP'],
      }),
    tags: z
      .array(z.string())
      .optional()
      .meta({
        title: 'Tags',
        description: 'Words that jobs choose tables by.',
        examples: [['daily', 'critical']],
      }),
    comment: z
      .string()
      .optional()
      .meta({
        title: 'Comment',
        description: 'What the table holds, for those who find it in the catalog.',
        examples: ['One row for each order line.'],
      }),
    ...tableLayout,
    rowFilter: z
      .string()
      .optional()
      .meta({
        title: 'Row filter',
        description: 'A function that decides which rows a reader may see.',
        examples: ['ROW FILTER main.security.by_region ON (region)'],
      }),
    columnComments: textMap.optional().meta({
      title: 'Column comments',
      description: 'What each column holds, by its name.',
      examples: [{ order_id: 'Number the shop gave the order.' }],
    }),
    flows: z.record(z.string(), flowFields).meta({
      title: 'Flows',
      description: 'What feeds the table, by name. The first has the name of the table.',
    }),
    changeCapture: changeCapture.optional().meta({
      title: 'Change capture',
      description: 'Applies inserts, updates and deletes by key (AUTO CDC).',
    }),
    snapshotCapture: snapshotCapture.optional().meta({
      title: 'Snapshot capture',
      description: 'Works out changes by comparing full copies by key (AUTO CDC FROM SNAPSHOT).',
    }),
    expectations: z.array(expectation).optional().meta({
      title: 'Expectations',
      description: 'Conditions good rows meet, and what happens to those that do not.',
    }),
    quarantine: quarantine.optional().meta({
      title: 'Quarantine',
      description: 'Marks bad rows, or copies them to a table of their own.',
    }),
    kept: z.record(z.string(), z.record(z.string(), z.unknown())).optional().meta({
      title: 'Kept settings',
      description:
        'Settings of one output format that have no field of their own, written back as they are.',
    }),
  }),
});

export type Expectation = DeepReadonly<z.infer<typeof expectation>>;
export type ChangeCapture = DeepReadonly<z.infer<typeof changeCapture>>;
export type SnapshotCapture = DeepReadonly<z.infer<typeof snapshotCapture>>;
export type Quarantine = DeepReadonly<z.infer<typeof quarantine>>;
