/** Chooses which severities are listed; none chosen means all. */
import type { Severity } from '#core/diagnostics.ts';
import { FilterChip } from '../../shared/filter-chip.tsx';
import { FilterChips } from '../../shared/filter-chips.tsx';
import { type SeverityCounts, severities } from '../../shared/severity-counts.ts';
import { SeverityIcon } from '../../shared/severity-icon.tsx';

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
    <FilterChips label="Severity">
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
    </FilterChips>
  );
}

function toggled(chosen: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(chosen);
  if (!next.delete(severity)) next.add(severity);
  return next;
}
