/** How many problems the project has; opens the list of them. */

import { CircleCheck, CircleDashed } from 'lucide-react';
import { formatCount } from '#core/text/wording.ts';
import { Button } from '../shared/button.tsx';
import { useSession, useWorkspace } from '../shared/services.ts';
import { countSeverities } from '../shared/severity-counts.ts';
import { SeverityIcon } from '../shared/severity-icon.tsx';
import styles from './problem-count.module.css';

export function ProblemCount() {
  const problems = useWorkspace((state) => state.checked?.problems);
  const update = useSession((state) => state.update);
  const view = useSession((state) => state.view);
  const { error, warning } = countSeverities(problems ?? []);
  const worst = error > 0 ? 'error' : warning > 0 ? 'warning' : 'info';
  const count = problems?.length ?? 0;

  return (
    <Button
      look="quiet"
      onClick={() =>
        update({
          isBottomOpen: true,
          bottomTab: 'problems',
          ...(view === 'download' && { view: 'canvas' }),
        })
      }
    >
      {count > 0 && <SeverityIcon severity={worst} />}
      {problems?.length === 0 && <CircleCheck size={16} aria-hidden className={styles.fine} />}
      {!problems && <CircleDashed size={16} aria-hidden />}
      Problems <span className={styles.count}>{problems ? formatCount(count) : '…'}</span>
    </Button>
  );
}
