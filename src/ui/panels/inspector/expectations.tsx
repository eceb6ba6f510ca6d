/** The expectations of a table: what good rows satisfy, and what happens to the others. */
import type { Expectation } from '#core/node-types/table.ts';
import { Badge, type Tone } from '../../shared/badge.tsx';
import styles from './inspector-panel.module.css';
import { Section } from './section.tsx';

const tones: Readonly<Record<Expectation['action'], Tone>> = {
  warn: 'note',
  drop: 'warning',
  fail: 'error',
};

export function Expectations({ rules }: { readonly rules: readonly Expectation[] }) {
  if (rules.length === 0) return null;
  return (
    <Section title="Expectations" count={rules.length}>
      <ul className={styles.rules}>
        {rules.map(({ name, constraint, action, enabled }) => (
          <li key={name} className={styles.rule}>
            <span className={styles.ruleName}>{name}</span>
            <Badge tone={tones[action]}>{action}</Badge>
            {enabled === false && <Badge>off</Badge>}
            <code className={styles.constraint}>{constraint}</code>
          </li>
        ))}
      </ul>
    </Section>
  );
}
