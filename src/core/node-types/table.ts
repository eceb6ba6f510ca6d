/** A table of the pipeline, in one of its layers, fed by its flows. */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { flowFields, textMap } from './flow.ts';
import { columnTag, tableConstraints } from './table-facts.ts';
import { tableMigration } from './table-migration.ts';
import {
  changeCapture,
  expectation,
  quarantine,
  snapshotCapture,
  tableLayout,
} from './table-parts.ts';

export const table = defineNodeType({
  type: 'table',
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
    private: z.boolean().optional().meta({
      title: 'Private',
      description:
        'Keeps the table out of the catalog: it is stored, but only its own pipeline can read it.',
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
    language: z.enum(['python', 'sql']).optional().meta({
      title: 'Language',
      description:
        'What the definition of the table is written in, where the output is code. Without it: the language of the bundle.',
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
    refreshPolicy: z.enum(['auto', 'incremental', 'incremental_strict', 'full']).optional().meta({
      title: 'Refresh policy',
      description:
        'How a materialized view is brought up to date: as the platform finds cheapest (auto), from what changed where that can be, from what changed or not at all (strict), or always in full.',
    }),
    sparkConf: textMap.optional().meta({
      title: 'Spark settings',
      description: 'Settings of Spark that hold while the table is computed.',
      examples: [{ 'spark.sql.shuffle.partitions': '64' }],
    }),
    loadDetails: z.boolean().optional().meta({
      title: 'Load details',
      description:
        'Whether the Lakeflow Framework adds its column meta_load_details, which tells how and when each row came. Without it: yes.',
    }),
    migration: tableMigration.optional().meta({
      title: 'Older table',
      description: 'A table that this one takes the place of; its rows are brought over once.',
    }),
    columnComments: textMap.optional().meta({
      title: 'Column comments',
      description: 'What each column holds, by its name.',
      examples: [{ order_id: 'Number the shop gave the order.' }],
    }),
    columnMasks: textMap.optional().meta({
      title: 'Column masks',
      description:
        'A function for each column that decides what a reader sees of it; USING COLUMNS (…) hands it further columns.',
      examples: [{ email: 'main.security.mask_email USING COLUMNS (region)' }],
    }),
    columnTags: z
      .array(columnTag)
      .optional()
      .meta({
        title: 'Column tags',
        description: 'Tags of columns in the catalog, such as those that policies go by.',
        examples: [[{ column: 'email', name: 'pii', value: 'email' }]],
      }),
    metadataColumns: textMap.optional().meta({
      title: 'Metadata columns',
      description:
        'Columns about the loading, added to what each flow gives: a SQL expression by the name of the column. Over files, _metadata tells of the file.',
      examples: [
        {
          _loaded_at: 'current_timestamp()',
          _source_file: '_metadata.file_path',
          _source_file_name: '_metadata.file_name',
          _source_file_size: '_metadata.file_size',
          _source_file_modified_at: '_metadata.file_modification_time',
          _row_hash: 'xxhash64(*)',
        },
      ],
    }),
    constraints: tableConstraints.optional().meta({
      title: 'Keys',
      description: 'The keys of the table, for readers and the optimiser. Nothing checks them.',
    }),
    catalogTags: textMap.optional().meta({
      title: 'Catalog tags',
      description: 'Tags of the table in the catalog, by name. An empty value is the tag alone.',
      examples: [{ domain: 'sales', contains_pii: 'yes' }],
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
export type TableMigration = DeepReadonly<z.infer<typeof tableMigration>>;
export type TableConstraints = DeepReadonly<z.infer<typeof tableConstraints>>;
