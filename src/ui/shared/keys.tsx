/** A keyboard shortcut as it is printed on the keys. */
import styles from './keys.module.css';

/** @param keys such as `Ctrl+Shift+Z` */
export function Keys({ keys }: { readonly keys: string }) {
  return <kbd className={styles.keys}>{keys}</kbd>;
}
