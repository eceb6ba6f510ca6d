/** A text cut in the middle where it doesn't fit; the whole is in its title. */
import { splitText } from '#core/text/split-text.ts';
import styles from './middle-text.module.css';

/** How much of the end always stays in sight: where names that start alike differ. */
const tailLength = 7;

export function MiddleText({ text }: { readonly text: string }) {
  if (text.length <= tailLength + 4) return <span className={styles.short}>{text}</span>;
  const [head, tail] = splitText(text, text.length - tailLength);
  return (
    <span dir="auto" className={styles.text} title={text}>
      <span className={styles.head}>{head}</span>
      <span>{tail}</span>
    </span>
  );
}
