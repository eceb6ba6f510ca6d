/** Full copies of a table that arrive as numbered or dated files. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';

export const snapshotFiles = defineNodeType({
  type: 'snapshot-files',
  title: 'snapshot files',
  reads: false,
  fields: z.object({
    /** Holds `{version}` where the number or date of the snapshot stands. */
    path: z.string(),
    format: z.string(),
    versionType: z.enum(['integer', 'timestamp']),
    /** Pattern of the date in the path, for `timestamp`. */
    datetimeFormat: z.string().optional(),
    options: textMap,
  }),
});
