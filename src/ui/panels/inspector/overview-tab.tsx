/** A node at a glance: what is wrong with it, what it reads and feeds, how it was converted. */

import type { PipelineNode } from '#core/model/pipeline.ts';
import { useWorkspace } from '../../shared/services.ts';
import { ConversionCounts } from './conversion-counts.tsx';
import { Expectations } from './expectations.tsx';
import { Facts } from './facts.tsx';
import styles from './inspector-panel.module.css';
import { KnownColumns } from './known-columns.tsx';
import { Lineage } from './lineage.tsx';
import { factsOf } from './node-facts.ts';
import { NodeProblems } from './node-problems.tsx';
import { Section } from './section.tsx';

export function OverviewTab({ node }: { readonly node: PipelineNode }) {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const [identity, ...groups] = factsOf(node, pipeline);
  return (
    <section
      className={styles.overview}
      aria-label={`Overview of ${node.name}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
      tabIndex={0}
    >
      <NodeProblems node={node.id} which="wrong" />
      {identity && <Facts group={identity} />}
      <Lineage node={node} />
      <ConversionCounts node={node.id} />
      {node.type === 'table' && <Expectations rules={node.fields.expectations ?? []} />}
      {groups.map((group) => (
        <Section key={group.title} title={group.title}>
          <Facts group={group} />
        </Section>
      ))}
      <KnownColumns node={node} />
      <NodeProblems node={node.id} which="notes" />
    </section>
  );
}
