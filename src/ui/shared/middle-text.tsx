/** A text cut in the middle where it doesn't fit; the whole is in its title. */
import styles from './middle-text.module.css';

/** How much of the end always stays in sight: where names that start alike differ. */
const tailLength = 7;

export function MiddleText({ text }: { readonly text: string }) {
  if (text.length <= tailLength + 4) return <span className={styles.short}>{text}</span>;
  return (
    <span dir="auto" className={styles.text} title={text}>
      <span className={styles.head}>{text.slice(0, -tailLength)}</span>
      <span>{text.slice(-tailLength)}</span>
    </span>
  );
}
