/** Says which slice of the pipeline is shown, and leads back to all of it. */
import { Panel } from '@xyflow/react';
import { Focus as FocusIcon } from 'lucide-react';
import type { Pipeline } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import type { Focus } from '#store/session-store.ts';
import { Button } from '../../shared/button.tsx';
import { useServices } from '../../shared/services.ts';
import styles from './focus-bar.module.css';
import { deeper, focusWords, missingWords } from './lineage-slice.ts';

interface FocusBarProps {
  readonly focus: Focus;
  readonly pipeline: Pipeline;
  /** How many nodes are shown, alone or in groups. */
  readonly count: number;
}

export function FocusBar({ focus, pipeline, count }: FocusBarProps) {
  const { session } = useServices();
  const { focusOn, searchFor } = session.getState();
  const isLineage = focus.kind === 'lineage';
  const next = isLineage ? deeper(focus.depth) : undefined;
  const missing = isLineage ? missingWords(pipeline, focus.node) : undefined;
  return (
    <Panel position="top-center" className={styles.place}>
      <div className={styles.bar} role="status" data-covers-top>
        <FocusIcon size={14} aria-hidden />
        <span className={styles.words}>
          {isLineage ? (
            focusWords(pipeline, focus)
          ) : (
            <>
              Only <bdi>{focus.text}</bdi> · {counted(count, 'match', 'matches')}
            </>
          )}
        </span>
        {missing && <span className={styles.missing}>{missing}</span>}
        {isLineage && next && !missing?.includes('and no') && (
          <Button size="small" look="quiet" onClick={() => focusOn({ ...focus, depth: next })}>
            {next === 'all' ? 'Show all steps' : `Show ${counted(next, 'step')}`}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => {
            focusOn(undefined);
            if (!isLineage) searchFor('');
          }}
        >
          Show all
        </Button>
      </div>
    </Panel>
  );
}
