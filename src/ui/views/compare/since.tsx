/** How a value was changed after the conversion, and the way back to what the legacy says. */
import { Undo2 } from 'lucide-react';
import type { SinceConversion } from '#core/compiler.ts';
import { Button } from '../../shared/button.tsx';
import { useWorkspace } from '../../shared/services.ts';
import styles from './compare-view.module.css';

interface SinceProps extends SinceConversion {
  /** The legacy key. */
  readonly title: string;
}

export function Since({ title, was, is, putBack }: SinceProps) {
  const dispatch = useWorkspace((state) => state.dispatch);
  return (
    <div className={styles.since}>
      <span>
        The legacy says <code>{was}</code>
        {is === undefined ? (
          '; it was taken away.'
        ) : (
          <>
            , here it is <code>{is}</code>.
          </>
        )}
      </span>
      {putBack ? (
        <Button
          size="small"
          icon={Undo2}
          aria-label={`Put back the legacy value of ${title}`}
          onClick={() => dispatch(putBack)}
        >
          Put back
        </Button>
      ) : (
        <span className={styles.reason}>
          What it stood in is gone as well: see to it in the form.
        </span>
      )}
    </div>
  );
}
