/** The jobs of the project and what is deployed beside them, in the place of the explorer. */
import { Plus } from 'lucide-react';
import { selectedTables } from '#core/jobs/pipeline-plan.ts';
import { counted } from '#core/text/wording.ts';
import { addJob } from '../../shared/add-job.ts';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { AddResourceMenu } from './add-resource-menu.tsx';
import { triggerWords } from './job-words.ts';
import styles from './jobs-explorer.module.css';
import { OptionList } from './option-list.tsx';
import { resourceWords } from './resource-words.ts';
import { useOpenJob } from './use-open-job.ts';
import { useOpenResource } from './use-open-resource.ts';

export function JobsExplorer() {
  return (
    <div className={styles.explorer}>
      <Jobs />
      <Resources />
    </div>
  );
}

function Jobs() {
  const services = useServices();
  const pipeline = useWorkspace(({ document }) => document.pipeline);
  const update = useSession((state) => state.update);
  const { jobs, open } = useOpenJob();
  const { open: resource } = useOpenResource();
  const words = (name: string): readonly string[] => {
    const job = pipeline.jobs?.[name];
    if (!job) return [];
    return [triggerWords(job), counted(selectedTables(pipeline, job.selection).size, 'table')];
  };
  return (
    <section>
      <div className={styles.explorerHead}>
        <h2 className={styles.explorerTitle}>Jobs</h2>
        <IconButton size="small" icon={Plus} label="Add job" onClick={() => addJob(services)} />
      </div>
      {jobs.length === 0 ? (
        <p className={styles.none}>Jobs are listed here.</p>
      ) : (
        <OptionList
          label="Jobs"
          part="jobs"
          names={jobs.map(([name]) => name)}
          open={resource ? undefined : open?.[0]}
          onOpen={(job) => update({ job, resource: undefined })}
          words={words}
        />
      )}
    </section>
  );
}

function Resources() {
  const update = useSession((state) => state.update);
  const { resources, open } = useOpenResource();
  const byName = new Map(resources);
  return (
    <section>
      <div className={styles.explorerHead}>
        <h2 className={styles.explorerTitle}>Resources</h2>
        <AddResourceMenu />
      </div>
      {resources.length === 0 ? (
        <p className={styles.none}>Alerts, dashboards and volumes are listed here.</p>
      ) : (
        <OptionList
          label="Resources"
          part="resources"
          names={resources.map(([name]) => name)}
          open={open?.[0]}
          onOpen={(resource) => update({ resource })}
          words={(name) => {
            const one = byName.get(name);
            return one ? [resourceWords(one)] : [];
          }}
        />
      )}
    </section>
  );
}
