/** While a search lights what it finds, offers to leave out the rest. */
import { Panel } from '@xyflow/react';
import { ScanSearch } from 'lucide-react';
import { useEffect } from 'react';
import { counted } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { useSearch } from '../../shared/search/use-search.ts';
import { useServices } from '../../shared/services.ts';
import type { CanvasView } from '../canvas-view.ts';
import styles from './focus-bar.module.css';

export function FoundBar({ view }: { readonly view: CanvasView }) {
  const { session } = useServices();
  const { text, found, total } = useSearch();
  const isShown = found !== undefined && found.size > 0 && found.size < total;
  useEffect(() => {
    if (isShown) view.clearTop();
  }, [isShown, view]);
  if (!isShown) return null;
  return (
    <Panel position="top-center" className={styles.place}>
      <div className={styles.bar} data-covers-top>
        <ScanSearch size={14} aria-hidden />
        <span className={styles.words}>{`${counted(found.size, 'match', 'matches')} lit`}</span>
        <Button size="small" onClick={() => session.getState().focusOn({ kind: 'query', text })}>
          Show only these
        </Button>
      </div>
    </Panel>
  );
}
