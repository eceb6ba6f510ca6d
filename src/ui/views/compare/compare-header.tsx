/** Which table is compared, the way to the next one, and what became of its keys. */

import { ChevronLeft, ChevronRight, List } from 'lucide-react';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { formatCount } from '#core/text/wording.ts';
import { BandBadge } from '../../shared/band-badge.tsx';
import { Button } from '../../shared/button.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { MiddleText } from '../../shared/middle-text.tsx';
import { useServices } from '../../shared/services.ts';
import type { Neighbours } from './comparable.ts';
import styles from './compare-view.module.css';

interface CompareHeaderProps {
  readonly node: PipelineNode;
  readonly neighbours: Neighbours;
}

export function CompareHeader({ node, neighbours }: CompareHeaderProps) {
  const { session } = useServices();
  const { previous, next, position, count } = neighbours;
  const { select } = session.getState();
  return (
    <header className={styles.header}>
      <IconButton
        icon={ChevronLeft}
        label="Previous table"
        title="Previous table (K)"
        disabled={previous === undefined}
        onClick={() => select(previous)}
      />
      <IconButton
        icon={ChevronRight}
        label="Next table"
        title="Next table (J)"
        disabled={next === undefined}
        onClick={() => select(next)}
      />
      <BandBadge node={node} />
      <h2 className={styles.name} aria-label={node.name}>
        <MiddleText text={node.name} />
      </h2>
      {position > 0 && (
        <span className={styles.position}>
          {formatCount(position)} of {formatCount(count)}
        </span>
      )}
      <span className={styles.space} />
      <Button look="quiet" size="small" icon={List} onClick={() => select(undefined)}>
        All tables
      </Button>
    </header>
  );
}
