/** What each node type is called, apart from its fields: the window needs the names at once. */
import type { NodeType } from './index.ts';

/** Shown in the palette, in node labels and in messages: "cloud files". */
export const nodeTypeTitles: Readonly<Record<NodeType, string>> = {
  'cloud-files': 'cloud files',
  'delta-table': 'Delta table',
  kafka: 'Kafka',
  'event-hubs': 'Event Hubs',
  'snapshot-files': 'snapshot files',
  'batch-files': 'batch files',
  jdbc: 'JDBC',
  sql: 'SQL query',
  python: 'Python function',
  table: 'table',
  sink: 'sink',
};
