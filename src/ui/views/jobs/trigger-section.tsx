/** When a job runs: what starts it, and the settings of that. */
import type { Job } from '#core/jobs/job.ts';
import type { Trigger, TriggerKind, TriggerOf } from '#core/jobs/trigger.ts';
import { NamesField } from '../../forms/fields/names-field.tsx';
import { Choice } from '../../shared/choice.tsx';
import { Segments } from '../../shared/segments.tsx';
import { JobField } from './job-field.tsx';
import { useJob } from './job-form.ts';
import { JobSection } from './job-section.tsx';
import styles from './jobs-view.module.css';
import { JobFlag, JobNumberField, JobTextField } from './plain-job-fields.tsx';
import { ScheduleFields } from './schedule-fields.tsx';

const kinds: readonly { readonly value: TriggerKind; readonly title: string }[] = [
  { value: 'schedule', title: 'At set times' },
  { value: 'periodic', title: 'In a steady interval' },
  { value: 'file-arrival', title: 'When files arrive' },
  { value: 'table-update', title: 'When tables change' },
  { value: 'continuous', title: 'Without end' },
  { value: 'manual', title: 'By hand' },
];

const blank: { readonly [K in TriggerKind]: TriggerOf<K> } = {
  schedule: { kind: 'schedule', cron: '0 0 6 * * ?', timeZone: 'UTC' },
  periodic: { kind: 'periodic', every: 4, unit: 'hours' },
  'file-arrival': { kind: 'file-arrival', url: '' },
  'table-update': { kind: 'table-update', tables: [] },
  continuous: { kind: 'continuous' },
  manual: { kind: 'manual' },
};

export function TriggerSection() {
  const { job, write } = useJob();
  const { trigger } = job;
  return (
    <JobSection title="When">
      <JobField path={['trigger']} title="Starts" alsoOf={[['trigger', 'kind']]} hasOwnFields>
        {() => (
          <span>
            <Choice
              label="Starts"
              value={trigger.kind}
              options={kinds}
              onChange={(kind) => write(['trigger'], blank[kind])}
            />
          </span>
        )}
      </JobField>
      <TriggerFields trigger={trigger} />
      {trigger.kind !== 'manual' && (
        <JobFlag path={['paused']} words="Paused: only runs started by hand" isOn={isPaused(job)} />
      )}
    </JobSection>
  );
}

function isPaused({ paused = false }: Job): boolean {
  return paused;
}

function TriggerFields({ trigger }: { readonly trigger: Trigger }) {
  const { write } = useJob();
  switch (trigger.kind) {
    case 'schedule':
      return <ScheduleFields trigger={trigger} />;
    case 'periodic':
      return (
        <div className={styles.pair}>
          <JobNumberField path={['trigger', 'every']} value={trigger.every} isRequired />
          <JobField path={['trigger', 'unit']}>
            {() => (
              <Choice
                label="Unit"
                value={trigger.unit}
                options={(['minutes', 'hours', 'days', 'weeks'] as const).map((value) => ({
                  value,
                  title: value,
                }))}
                onChange={(unit) => write(['trigger', 'unit'], unit)}
              />
            )}
          </JobField>
        </div>
      );
    case 'file-arrival':
      return (
        <>
          <JobTextField
            path={['trigger', 'url']}
            value={trigger.url}
            placeholder="/Volumes/{catalog}/raw/landing/"
            isRequired
            isCode
          />
          <Waits trigger={trigger} />
        </>
      );
    case 'table-update':
      return (
        <>
          <WatchedTables trigger={trigger} />
          <Waits trigger={trigger} />
        </>
      );
    default:
      return null;
  }
}

function WatchedTables({ trigger }: { readonly trigger: TriggerOf<'table-update'> }) {
  const { write } = useJob();
  return (
    <>
      <JobField path={['trigger', 'tables']}>
        {(ids) => (
          <NamesField
            title="Tables that are watched"
            ids={ids}
            names={trigger.tables}
            placeholder="{catalog}.raw.orders"
            onChange={(tables) => write(['trigger', 'tables'], tables)}
          />
        )}
      </JobField>
      <Segments
        aria-label="Starts when"
        value={trigger.condition ?? 'any'}
        options={[
          { value: 'any', title: 'Any was updated' },
          { value: 'all', title: 'All were updated' },
        ]}
        onChange={(condition) =>
          write(['trigger', 'condition'], condition === 'any' ? undefined : condition)
        }
      />
    </>
  );
}

function Waits({
  trigger,
}: {
  readonly trigger: TriggerOf<'file-arrival'> | TriggerOf<'table-update'>;
}) {
  const { minSecondsBetween, waitAfterChangeSeconds } = trigger;
  return (
    <div className={styles.pair}>
      <JobNumberField path={['trigger', 'minSecondsBetween']} value={minSecondsBetween} />
      <JobNumberField path={['trigger', 'waitAfterChangeSeconds']} value={waitAfterChangeSeconds} />
    </div>
  );
}
