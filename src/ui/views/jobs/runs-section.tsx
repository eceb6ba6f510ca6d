/** How a job runs: incrementally or in full, and what happens when a run fails or takes long. */

import type { Job } from '#core/jobs/job.ts';
import { Checkbox } from '../../shared/checkbox.tsx';
import { Segments } from '../../shared/segments.tsx';
import { JobField } from './job-field.tsx';
import { useJob } from './job-form.ts';
import { JobSection } from './job-section.tsx';
import styles from './jobs-view.module.css';
import { JobFlag, JobNumberField } from './plain-job-fields.tsx';

export function RunsSection() {
  const { job, write } = useJob();
  return (
    <JobSection title="How">
      <JobField path={['runMode']}>
        {() => (
          <Segments
            aria-label="Run mode"
            value={job.runMode ?? 'incremental'}
            options={[
              { value: 'incremental', title: 'Incremental' },
              { value: 'full', title: 'Full' },
            ]}
            onChange={(mode) => write(['runMode'], mode === 'incremental' ? undefined : mode)}
          />
        )}
      </JobField>
      <div className={styles.pair}>
        <JobNumberField path={['timeoutMinutes']} value={job.timeoutMinutes} placeholder="never" />
        <JobNumberField
          path={['warnAfterMinutes']}
          value={job.warnAfterMinutes}
          placeholder="not set"
        />
      </div>
      <Retries job={job} />
      <JobNumberField path={['maxConcurrentRuns']} value={job.maxConcurrentRuns} placeholder="1" />
      <JobFlag
        path={['queue']}
        words="A run that cannot start waits in a queue"
        isOn={job.queue ?? true}
        usual
      />
    </JobSection>
  );
}

function Retries({ job: { retries } }: { readonly job: Job }) {
  const { write } = useJob();
  return (
    <>
      <Checkbox
        isOn={retries !== undefined}
        onChange={(isOn) => write(['retries'], isOn ? { count: 1, waitSeconds: 60 } : undefined)}
      >
        Try again after a failure
      </Checkbox>
      {retries && (
        <div className={styles.inset}>
          <div className={styles.pair}>
            <JobNumberField path={['retries', 'count']} value={retries.count} isRequired />
            <JobNumberField path={['retries', 'waitSeconds']} value={retries.waitSeconds} />
          </div>
          <JobFlag
            path={['retries', 'onTimeout']}
            words="After a timeout too"
            isOn={retries.onTimeout ?? false}
          />
        </div>
      )}
    </>
  );
}
