/** Names the selected node: its layer, its name, what it is, and what is wrong with it. */
import { GitCompareArrows } from 'lucide-react';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { BandBadge } from '../../shared/band-badge.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { MiddleText } from '../../shared/middle-text.tsx';
import { useServices } from '../../shared/services.ts';
import styles from './inspector-panel.module.css';
import { kindOf } from './node-facts.ts';

export function InspectorHeader({ node }: { readonly node: PipelineNode }) {
  const { session } = useServices();
  return (
    <header className={styles.header}>
      <div className={styles.titles}>
        <h2 className={styles.name} aria-label={node.name}>
          <MiddleText text={node.name} />
        </h2>
        <p className={styles.kind}>
          <BandBadge node={node} /> {kindOf(node)}
        </p>
      </div>
      <IconButton
        icon={GitCompareArrows}
        label={`Compare ${node.name} with its legacy config`}
        onClick={() => session.getState().update({ view: 'compare' })}
      />
    </header>
  );
}
