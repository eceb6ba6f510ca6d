/** The jobs of the project, in the place of the explorer. */
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import { selectedTables } from '#core/jobs/pipeline-plan.ts';
import { counted } from '#core/text/wording.ts';
import { addJob } from '../../shared/add-job.ts';
import { Badge } from '../../shared/badge.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { triggerWords } from './job-words.ts';
import styles from './jobs-explorer.module.css';
import { useOpenJob } from './use-open-job.ts';

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowUp: (at, count) => (at + count - 1) % count,
  ArrowDown: (at, count) => (at + 1) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

export function JobsExplorer() {
  const services = useServices();
  const { jobs, open } = useOpenJob();
  return (
    <div className={styles.explorer}>
      <div className={styles.explorerHead}>
        <h2 className={styles.explorerTitle}>Jobs</h2>
        <IconButton size="small" icon={Plus} label="Add job" onClick={() => addJob(services)} />
      </div>
      {jobs.length === 0 ? (
        <p className={styles.none}>Jobs are listed here.</p>
      ) : (
        <JobList names={jobs.map(([name]) => name)} open={open?.[0]} />
      )}
    </div>
  );
}

interface JobListProps {
  readonly names: readonly string[];
  readonly open: string | undefined;
}

/** One tab stop; arrows go from job to job and open it. */
function JobList({ names, open }: JobListProps) {
  const update = useSession((state) => state.update);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = open === undefined ? -1 : names.indexOf(open);
    const next = names[steps[event.key]?.(at, names.length) ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    update({ job: next });
    const options = list.current?.querySelectorAll<HTMLElement>('[role="option"]');
    options?.[names.indexOf(next)]?.focus();
  };
  return (
    <div role="listbox" aria-label="Jobs" ref={list} className={styles.list} onKeyDown={onKeyDown}>
      {names.map((name) => (
        <JobRow
          key={name}
          name={name}
          isOpen={name === open}
          onOpen={() => update({ job: name })}
        />
      ))}
    </div>
  );
}

interface JobRowProps {
  readonly name: string;
  readonly isOpen: boolean;
  onOpen(): void;
}

function JobRow({ name, isOpen, onOpen }: JobRowProps) {
  const pipeline = useWorkspace(({ document }) => document.pipeline);
  const checked = useWorkspace((state) => state.checked);
  const job = pipeline.jobs?.[name];
  if (!job) return null;
  const problems = (checked?.problems ?? []).filter(
    ({ field }) => field?.[0] === 'jobs' && field[1] === name,
  );
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const count = errors > 0 ? errors : problems.length;
  const words = counted(count, errors > 0 ? 'error' : 'problem');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
    <div
      role="option"
      aria-selected={isOpen}
      tabIndex={isOpen ? 0 : -1}
      className={styles.row}
      onClick={onOpen}
    >
      <span className={styles.rowName} title={name}>
        {name}
      </span>
      {count > 0 && (
        <Badge tone={errors > 0 ? 'error' : 'warning'} label={words}>
          {words}
        </Badge>
      )}
      <span className={styles.rowWords}>{triggerWords(job)}</span>
      <span className={styles.rowWords}>
        {counted(selectedTables(pipeline, job.selection).size, 'table')}
      </span>
    </div>
  );
}
