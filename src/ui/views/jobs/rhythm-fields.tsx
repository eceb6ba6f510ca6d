/** The choices of one rhythm: its time, and its days. */
import { dayNames } from '#core/jobs/cron/cron-fields.ts';
import type { Rhythm } from '#core/jobs/cron/rhythm.ts';
import controls from '../../forms/fields/control.module.css';
import { Choice } from '../../shared/choice.tsx';
import { Group } from '../../shared/group.tsx';
import styles from './jobs-view.module.css';
import schedule from './schedule.module.css';

interface RhythmFieldsProps {
  readonly rhythm: Rhythm;
  onChange(rhythm: Rhythm): void;
}

export function RhythmFields({ rhythm, onChange }: RhythmFieldsProps) {
  if (rhythm.kind === 'hourly') {
    return (
      <div className={styles.labelled}>
        <span aria-hidden className={styles.label}>
          Minute past
        </span>
        <Choice
          label="Minute past the hour"
          value={String(rhythm.minute)}
          options={numbered(0, 59, twoDigits)}
          onChange={(minute) => onChange({ ...rhythm, minute: Number(minute) })}
        />
      </div>
    );
  }
  return (
    <>
      {rhythm.kind === 'monthly' && (
        <div className={styles.labelled}>
          <span aria-hidden className={styles.label}>
            Day
          </span>
          <Choice
            label="Day of the month"
            value={String(rhythm.day)}
            options={[...numbered(1, 31, String), { value: 'last', title: 'The last' }]}
            onChange={(day) => onChange({ ...rhythm, day: day === 'last' ? day : Number(day) })}
          />
        </div>
      )}
      <div className={styles.labelled}>
        <span aria-hidden className={styles.label}>
          At
        </span>
        <input
          type="time"
          aria-label="Time of day"
          className={`${controls.control} ${schedule.time}`}
          value={`${twoDigits(rhythm.hour)}:${twoDigits(rhythm.minute)}`}
          onChange={({ target }) => {
            const [hour, minute] = target.value.split(':').map(Number);
            // An emptied field says no time yet.
            if (hour !== undefined && minute !== undefined) onChange({ ...rhythm, hour, minute });
          }}
        />
      </div>
      {rhythm.kind === 'weekly' && <WeekDays rhythm={rhythm} onChange={onChange} />}
    </>
  );
}

interface WeekDaysProps {
  readonly rhythm: Extract<Rhythm, { readonly kind: 'weekly' }>;
  onChange(rhythm: Rhythm): void;
}

/** From Monday on; the last day that is chosen cannot be left out. */
function WeekDays({ rhythm, onChange }: WeekDaysProps) {
  const toggle = (day: number): void => {
    const others = rhythm.days.filter((one) => one !== day);
    const days = rhythm.days.includes(day) ? others : [...others, day].sort((a, b) => a - b);
    if (days.length > 0) onChange({ ...rhythm, days });
  };
  return (
    <Group className={schedule.days} aria-label="Days of the week">
      {[2, 3, 4, 5, 6, 7, 1].map((day) => (
        <button
          key={day}
          type="button"
          aria-pressed={rhythm.days.includes(day)}
          className={schedule.day}
          onClick={() => toggle(day)}
        >
          {shortName(day)}
        </button>
      ))}
    </Group>
  );
}

/** `Mon`. */
function shortName(day: number): string {
  const name = dayNames[day - 1] ?? '';
  return name.charAt(0) + name.slice(1).toLowerCase();
}

function numbered(from: number, to: number, title: (value: number) => string) {
  return Array.from({ length: to - from + 1 }, (_, at) => ({
    value: String(from + at),
    title: title(from + at),
  }));
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
