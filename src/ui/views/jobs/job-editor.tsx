/** One job: its settings as a form, and beside them the plan of a run. */
import type { Job } from '#core/jobs/job.ts';
import { ComputeSection } from './compute-section.tsx';
import { DetailsSection } from './details-section.tsx';
import { JobProvider } from './job-form.ts';
import { JobHeader } from './job-header.tsx';
import styles from './jobs-view.module.css';
import { NotificationsSection } from './notifications-section.tsx';
import { PlanPanel } from './plan-panel.tsx';
import { RunsSection } from './runs-section.tsx';
import { SelectionSection } from './selection-section.tsx';
import { TriggerSection } from './trigger-section.tsx';

interface JobEditorProps {
  readonly name: string;
  readonly job: Job;
}

export function JobEditor(open: JobEditorProps) {
  return (
    <JobProvider value={open}>
      <div className={styles.view}>
        <JobHeader />
        <div className={styles.body}>
          <div className={styles.form}>
            <TriggerSection />
            <SelectionSection />
            <RunsSection />
            <NotificationsSection />
            <ComputeSection />
            <DetailsSection />
          </div>
          <PlanPanel />
        </div>
      </div>
    </JobProvider>
  );
}
