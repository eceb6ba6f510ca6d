/** While a search lights what it finds, offers to leave out the rest. */
import { Panel } from '@xyflow/react';
import { ScanSearch } from 'lucide-react';
import { counted } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { useSearch } from '../../shared/search/use-search.ts';
import { useServices } from '../../shared/services.ts';
import styles from './focus-bar.module.css';

export function FoundBar() {
  const { session } = useServices();
  const { text, found, total } = useSearch();
  if (!found || found.size === 0 || found.size === total) return null;
  return (
    <Panel position="top-center" className={styles.place}>
      <div className={styles.bar}>
        <ScanSearch size={14} aria-hidden />
        <span className={styles.words}>{`${counted(found.size, 'match', 'matches')} lit`}</span>
        <Button size="small" onClick={() => session.getState().focusOn({ kind: 'query', text })}>
          Show only these
        </Button>
      </div>
    </Panel>
  );
}
