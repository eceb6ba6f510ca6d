/** Notes that tables were looked through and are accepted as they are, or takes that back. */
import { original } from 'immer';
import { markOf } from '#core/editing/acceptance.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { labelOrCount } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly ids: readonly NodeId[];
  /** Absent: they are accepted. */
  readonly isTakenBack?: true;
}

export const acceptTables = defineCommand({
  name: 'accept-tables',
  label({ ids, isTakenBack }: Args, { pipeline }: WorkspaceDocument) {
    return `${isTakenBack ? 'withdrawn ' : ''}acceptance of ${labelOrCount(pipeline, ids)}`;
  },
  run(document, { ids, isTakenBack }: Args) {
    const { nodes } = original(document)?.pipeline ?? {};
    const accepted = document.accepted ?? {};
    for (const id of ids) {
      const node = nodes?.[id];
      if (isTakenBack) delete accepted[id];
      else if (node) accepted[id] = markOf(node);
    }
    if (Object.keys(accepted).length > 0) document.accepted = accepted;
    else delete document.accepted;
  },
});
