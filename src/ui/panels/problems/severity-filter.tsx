/** Chooses which severities are listed; none chosen means all. */
import type { Severity } from '#core/diagnostics.ts';
import { FilterChip } from '../../shared/filter-chip.tsx';
import { type SeverityCounts, severities } from '../../shared/severity-counts.ts';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import styles from './problems-panel.module.css';

const titles: Readonly<Record<Severity, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  info: 'Notes',
};

interface SeverityFilterProps {
  readonly counts: SeverityCounts;
  readonly chosen: ReadonlySet<Severity>;
  onChange(chosen: ReadonlySet<Severity>): void;
}

export function SeverityFilter({ counts, chosen, onChange }: SeverityFilterProps) {
  return (
    <fieldset aria-label="Severity" className={styles.chips}>
      {severities.map((severity) => (
        <FilterChip
          key={severity}
          title={titles[severity]}
          icon={<SeverityIcon severity={severity} size={14} />}
          count={counts[severity]}
          isPressed={chosen.has(severity)}
          onPress={() => onChange(toggled(chosen, severity))}
        />
      ))}
    </fieldset>
  );
}

function toggled(chosen: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(chosen);
  if (!next.delete(severity)) next.add(severity);
  return next;
}
