/** Every node view, by node type. Add a file beside this one, then a line here. */
import type { NodeOf, PipelineNode } from '#core/model/pipeline.ts';
import type { NodeType } from '#core/node-types/index.ts';
import { batchFilesView } from './batch-files-view.ts';
import { cloudFilesView } from './cloud-files-view.ts';
import type { NodeView, NodeViews } from './define.ts';
import { deltaTableView } from './delta-table-view.ts';
import { eventHubsView } from './event-hubs-view.ts';
import { jdbcView } from './jdbc-view.ts';
import { kafkaView } from './kafka-view.ts';
import { pythonView } from './python-view.ts';
import { sinkView } from './sink-view.ts';
import { snapshotFilesView } from './snapshot-files-view.ts';
import { sqlView } from './sql-view.ts';
import { tableView } from './table-view.ts';

const nodeViews: NodeViews = {
  'batch-files': batchFilesView,
  'cloud-files': cloudFilesView,
  'delta-table': deltaTableView,
  'event-hubs': eventHubsView,
  jdbc: jdbcView,
  kafka: kafkaView,
  python: pythonView,
  sink: sinkView,
  'snapshot-files': snapshotFilesView,
  sql: sqlView,
  table: tableView,
};

/** The view of a node, applied to it. */
export function viewOf(node: PipelineNode) {
  // The type of the node picks the view made for it; TypeScript cannot see that.
  const view = nodeViews[node.type] as NodeView<NodeType>;
  const own = node as NodeOf<NodeType>;
  return {
    icon: view.icon(own),
    words: view.words(own),
    place: view.place(own),
    chips: view.chips(own),
  };
}
