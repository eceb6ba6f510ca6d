/** The nodes that are in focus, of those there are. */
import { useMemo } from 'react';
import { edgesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import type { Focus } from '#store/session-store.ts';
import { searchFor } from '../../shared/search/use-search.ts';
import { useSession, useWorkspace } from '../../shared/services.ts';
import { lineageSlice } from './lineage-slice.ts';

interface ShownNodes {
  readonly focus: Focus | undefined;
  /** Absent: all. */
  readonly nodes: ReadonlySet<NodeId> | undefined;
}

/** A focus on a node that is gone, or on a search that finds nothing any more, shows all. */
export function useShownNodes(pipeline: Pipeline): ShownNodes {
  const asked = useSession((state) => state.focus);
  const chosen = useSession((state) => state.environment);
  const problems = useWorkspace((state) => state.checked?.problems);
  const accepted = useWorkspace((state) => state.document.accepted);
  return useMemo(() => {
    const nothing = { focus: undefined, nodes: undefined };
    if (!asked) return nothing;
    if (asked.kind === 'lineage') {
      const nodes = lineageSlice(pipeline, asked);
      return isKnown(pipeline, asked.node) ? { focus: asked, nodes } : nothing;
    }
    const environment = chosen ?? pipeline.environments[0];
    const { found } = searchFor({
      text: asked.text,
      pipeline,
      problems: problems ?? [],
      environment,
      accepted,
    });
    return found && found.size > 0 ? { focus: asked, nodes: found } : nothing;
  }, [asked, chosen, problems, accepted, pipeline]);
}

/** What is read and missing can be in focus as well. */
function isKnown(pipeline: Pipeline, id: NodeId): boolean {
  return Object.hasOwn(pipeline.nodes, id) || edgesOf(pipeline).some(({ from }) => from === id);
}
