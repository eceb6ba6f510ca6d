/** A schedule: one of the usual rhythms, or any expression Quartz takes, and when it comes true next. */
import { useMemo } from 'react';
import { readCron } from '#core/jobs/cron/read-cron.ts';
import { type Rhythm, type RhythmKind, rhythmCron, rhythmOf } from '#core/jobs/cron/rhythm.ts';
import type { TriggerOf } from '#core/jobs/trigger.ts';
import controls from '../../forms/fields/control.module.css';
import { Combobox, fitting } from '../../forms/shared/combobox.tsx';
import { useDraft } from '../../forms/shared/use-draft.ts';
import { Choice } from '../../shared/choice.tsx';
import { DraftInput } from './draft-input.tsx';
import { JobField } from './job-field.tsx';
import { useJob } from './job-form.ts';
import styles from './jobs-view.module.css';
import { NextRuns } from './next-runs.tsx';
import { RhythmFields } from './rhythm-fields.tsx';
import { timeZones } from './time-zones.ts';

const titles: Readonly<Record<RhythmKind | 'other', string>> = {
  hourly: 'Every hour',
  daily: 'Every day',
  weekly: 'Every week',
  monthly: 'Every month',
  other: 'By an expression of your own',
};

/** In Quartz's own order, so that no choice of it comes to the others. */
const options = (['hourly', 'daily', 'weekly', 'monthly', 'other'] as const).map((value) => ({
  value,
  title: titles[value],
}));

export function ScheduleFields({ trigger }: { readonly trigger: TriggerOf<'schedule'> }) {
  const { write } = useJob();
  const { cron, timeZone } = trigger;
  const rhythm = rhythmOf(cron);
  const writeCron = (text: string): void => write(['trigger', 'cron'], text);
  const choose = (kind: RhythmKind | 'other'): void => {
    if (kind === 'other') writeCron(asExpression(cron));
    else writeCron(rhythmCron(likeBefore(kind, rhythm)));
  };
  return (
    <>
      <div className={styles.pair}>
        <div className={styles.labelled}>
          <span aria-hidden className={styles.label}>
            Rhythm
          </span>
          <Choice
            label="Rhythm"
            value={rhythm?.kind ?? 'other'}
            options={options}
            onChange={choose}
          />
        </div>
        {rhythm && (
          <RhythmFields rhythm={rhythm} onChange={(next) => writeCron(rhythmCron(next))} />
        )}
      </div>
      <div className={styles.pair}>
        <Expression cron={cron} onChange={writeCron} />
        <TimeZone value={timeZone} />
      </div>
      <NextRuns cron={cron} timeZone={timeZone} />
    </>
  );
}

/** The time of day stays when another rhythm is chosen. */
function likeBefore(kind: RhythmKind, before: Rhythm | undefined): Rhythm {
  const hour = before && 'hour' in before ? before.hour : 6;
  const minute = before?.minute ?? 0;
  if (kind === 'hourly') return { kind, minute };
  if (kind === 'daily') return { kind, hour, minute };
  if (kind === 'weekly') return { kind, days: [2], hour, minute };
  return { kind: 'monthly', day: 1, hour, minute };
}

/** Twice a day says what no rhythm does, and shows where the numbers go. */
function asExpression(cron: string): string {
  return rhythmOf(cron) ? '0 0 6,18 * * ?' : cron;
}

interface ExpressionProps {
  readonly cron: string;
  onChange(text: string): void;
}

/** Five fields, as cron has them, are turned into six where that is plain. */
function Expression({ cron, onChange }: ExpressionProps) {
  const draft = useDraft(cron, (text) => {
    const read = readCron(text);
    onChange(read.ok ? text.trim().replace(/\s+/g, ' ') : (read.meant ?? text));
  });
  const typed = readCron(draft.text);
  const hint = !typed.ok && draft.text !== cron ? typed.problem.message : undefined;
  const meant = typed.ok ? undefined : typed.meant;
  return (
    <JobField
      path={['trigger', 'cron']}
      help={
        meant === undefined
          ? (hint ?? 'Second, minute, hour, day of month, month, day of week; a year if wanted.')
          : `Five fields are taken over as ${meant}: seconds come first in Quartz.`
      }
    >
      {({ isInvalid, ...ids }) => (
        <DraftInput
          ids={{ ...ids, isInvalid: isInvalid || hint !== undefined }}
          draft={draft}
          isCode
        />
      )}
    </JobField>
  );
}

function TimeZone({ value }: { readonly value: string }) {
  const { write } = useJob();
  const zones = useMemo(() => timeZones().map((zone) => ({ value: zone })), []);
  const commit = (zone: string): void => write(['trigger', 'timeZone'], zone);
  const draft = useDraft(value, commit);
  const isWhole = zones.some((zone) => zone.value === draft.text);
  return (
    <JobField path={['trigger', 'timeZone']}>
      {(ids) => (
        <div className={controls.box}>
          <Combobox
            label="Time zone"
            describedBy={ids.description}
            text={draft.text}
            suggestions={isWhole ? zones : fitting(zones, draft.text)}
            emptyText="No time zone is called so."
            onType={draft.type}
            onChoose={(zone) => {
              draft.drop();
              commit(zone);
            }}
            onEnter={draft.flush}
            onBlur={draft.flush}
          />
        </div>
      )}
    </JobField>
  );
}
