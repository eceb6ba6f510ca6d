/** What was said in passing, newest first: whoever missed it reads it here. */
import { formatCount } from '#core/text/wording.ts';
import { formatTime } from '../../shared/count-words.ts';
import { useNotices } from '../../shared/services.ts';
import styles from './message-list.module.css';

export function MessageList() {
  const past = useNotices((state) => state.past);
  if (past.length === 0) return null;
  return (
    <details className={styles.messages}>
      <summary className={styles.title}>Messages ({formatCount(past.length)})</summary>
      <ul className={styles.list}>
        {past.map(({ id, text, tone, at }) => (
          <li key={id} className={styles.message} data-tone={tone}>
            <time dateTime={new Date(at).toISOString()}>{formatTime(at)}</time>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
