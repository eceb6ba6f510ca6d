/** The line between two panels: dragged, or moved with the arrow keys when focused. */
import { Separator } from 'react-resizable-panels';
import styles from './splitter.module.css';

export function Splitter({ label }: { readonly label: string }) {
  return <Separator aria-label={label} className={styles.splitter} />;
}
