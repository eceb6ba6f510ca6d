/** The first stop in the canvas for the Tab key: everything done here can be done in a table too. */
import { focusRegionNamed } from '../shared/regions.ts';
import styles from './table-view-link.module.css';

export function TableViewLink() {
  return (
    // biome-ignore lint/a11y/useValidAnchor: it leads to a place with an address of its own.
    <a href="#/table" className={styles.link} onClick={() => focusRegionNamed('Table')}>
      Use the table view
    </a>
  );
}
