/** Every node type a pipeline can hold. Add a file beside this one, then a line here. */
import type { z } from 'zod';
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { batchFiles } from './batch-files.ts';
import { cloudFiles } from './cloud-files.ts';
import { deltaTable } from './delta-table.ts';
import { eventHubs } from './event-hubs.ts';
import { jdbc } from './jdbc.ts';
import { kafka } from './kafka.ts';
import { python } from './python.ts';
import { sink } from './sink.ts';
import { snapshotFiles } from './snapshot-files.ts';
import { sql } from './sql.ts';
import { table } from './table.ts';

export const nodeTypes = {
  [cloudFiles.type]: cloudFiles,
  [deltaTable.type]: deltaTable,
  [kafka.type]: kafka,
  [eventHubs.type]: eventHubs,
  [snapshotFiles.type]: snapshotFiles,
  [batchFiles.type]: batchFiles,
  [jdbc.type]: jdbc,
  [sql.type]: sql,
  [python.type]: python,
  [table.type]: table,
  [sink.type]: sink,
};

export type NodeType = keyof typeof nodeTypes;
export type FieldsOf<T extends NodeType> = DeepReadonly<z.infer<(typeof nodeTypes)[T]['fields']>>;
