/** Titled facts, one below the other. */
import styles from './inspector-panel.module.css';
import type { FactGroup } from './node-facts.ts';

export function Facts({ group }: { readonly group: FactGroup }) {
  return (
    <dl className={styles.facts}>
      {group.facts.map(({ title, lines, isCode }) => (
        <div key={title} className={styles.fact}>
          <dt>{title}</dt>
          {lines.map((line) => (
            <dd key={line}>{isCode ? <code>{line}</code> : line}</dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
