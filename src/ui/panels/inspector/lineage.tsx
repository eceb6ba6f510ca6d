/** What a node reads and what reads it; each leads there. */

import { ArrowLeft, ArrowRight } from 'lucide-react';
import { edgesFrom, flowsOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import { BandBadge } from '../../shared/band-badge.tsx';
import { MiddleText } from '../../shared/middle-text.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';
import styles from './inspector-panel.module.css';
import { Section } from './section.tsx';

interface Link {
  readonly id: NodeId;
  readonly flow: string;
  /** How rows are kept and columns chosen on the way. */
  readonly notes: readonly string[];
}

export function Lineage({ node }: { readonly node: PipelineNode }) {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const reads = upstream(node);
  const feeds = edgesFrom(pipeline).get(node.id) ?? [];
  return (
    <>
      {reads.length > 0 && (
        <Section title="Sources" count={reads.length}>
          <ul className={styles.links}>
            {reads.map((link) => (
              <NodeLink key={link.flow} link={link} pipeline={pipeline} direction="up" />
            ))}
          </ul>
        </Section>
      )}
      {feeds.length > 0 && (
        <Section title="Feeds" count={feeds.length}>
          <ul className={styles.links}>
            {feeds.map(({ to, flow }) => (
              <NodeLink
                key={`${to} ${flow}`}
                link={{ id: to, flow, notes: [] }}
                pipeline={pipeline}
                direction="down"
              />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function upstream(node: PipelineNode): readonly Link[] {
  return Object.entries(flowsOf(node)).map(
    ([flow, { from, where, select, refine, mode, once }]) => ({
      // Flows name nodes by their ids.
      id: from as NodeId,
      flow,
      notes: [
        ...(mode === 'batch' ? ['reads in batch'] : []),
        ...(once ? ['runs once'] : []),
        ...(where ?? []).map((condition) => `where ${condition}`),
        ...(select ? [`selects ${counted(select.length, 'column')}`] : []),
        ...(refine?.where ?? []).map((condition) => `then where ${condition}`),
      ],
    }),
  );
}

interface NodeLinkProps {
  readonly link: Link;
  readonly pipeline: Pipeline;
  readonly direction: 'up' | 'down';
}

function NodeLink({ link, pipeline, direction }: NodeLinkProps) {
  const { session } = useServices();
  const { id, flow, notes } = link;
  const target = pipeline.nodes[id];
  const Arrow = direction === 'up' ? ArrowLeft : ArrowRight;
  return (
    <li>
      {target ? (
        <button
          type="button"
          className={styles.link}
          onClick={() => session.getState().select(id)}
          title={`Select ${target.name} (flow ${flow})`}
        >
          <Arrow size={14} aria-hidden />
          <BandBadge node={target} />
          <span className={styles.linkName}>
            <MiddleText text={target.name} />
          </span>
        </button>
      ) : (
        <p className={styles.missing}>{id} is not part of this project.</p>
      )}
      {notes.map((note) => (
        <p key={note} className={styles.note}>
          <code>{note}</code>
        </p>
      ))}
    </li>
  );
}
