/** Above a job: its name, what it does in a sentence, and what can be done with it. */
import { Copy, EllipsisVertical, Network, Pause, Play, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import controls from '../../forms/fields/control.module.css';
import { FieldProblems } from '../../forms/fields/field-problems.tsx';
import { addJob } from '../../shared/add-job.ts';
import { Button } from '../../shared/button.tsx';
import { Choice } from '../../shared/choice.tsx';
import { Menu } from '../../shared/menu.tsx';
import { useServices, useSession } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import { useIsSmall } from '../../shell/use-is-narrow.ts';
import { useJob } from './job-form.ts';
import { triggerWords } from './job-words.ts';
import styles from './jobs-view.module.css';
import { useOpenJob } from './use-open-job.ts';

export function JobHeader() {
  const services = useServices();
  const { name, job, write, problems } = useJob();
  const isExplorerOpen = useSession((state) => state.isExplorerOpen);
  const isSmall = useIsSmall();
  const showOnCanvas = (): void => {
    services.session.getState().searchFor(`job:${/[\s,|]/.test(name) ? `"${name}"` : name}`);
    services.session.getState().update({ view: 'canvas' });
  };
  const remove = (): void => {
    const { workspace, notices } = services;
    workspace.getState().dispatch({ name: 'remove-job', job: name });
    notices.getState().show(`Deleted the job ${name}. Its tables stay.`, {
      action: undoAction({ workspace, notices }),
    });
  };
  const ofName = problems([]).filter(({ field }) => field?.length === 2);
  return (
    <header className={styles.header}>
      {(isSmall || !isExplorerOpen) && <JobPicker />}
      <div className={styles.headerWords}>
        <NameField />
        <p className={styles.summary}>{triggerWords(job)}</p>
        <FieldProblems id="job-problems" problems={ofName} />
      </div>
      <Button size="small" icon={Network} onClick={showOnCanvas}>
        Show on canvas
      </Button>
      <Menu
        label="More about this job"
        icon={EllipsisVertical}
        size="small"
        entries={[
          ...(job.trigger.kind === 'manual'
            ? []
            : [
                {
                  title: job.paused ? 'Resume' : 'Pause',
                  icon: job.paused ? Play : Pause,
                  onSelect: () => write(['paused'], job.paused ? undefined : true),
                },
              ]),
          { title: 'Duplicate', icon: Copy, onSelect: () => addJob(services, { name, job }) },
          { title: 'Delete', icon: Trash2, isFirst: true, onSelect: remove },
        ]}
      />
    </header>
  );
}

/** Where the list of jobs is not in sight. */
function JobPicker() {
  const { jobs, open } = useOpenJob();
  const update = useSession((state) => state.update);
  if (jobs.length < 2) return null;
  return (
    <Choice
      label="Job"
      value={open?.[0] ?? ''}
      options={jobs.map(([value]) => ({ value, title: value }))}
      onChange={(job) => update({ job })}
    />
  );
}

/** A name is taken over when the field is left, as others may not share it. */
function NameField() {
  const { workspace, session } = useServices();
  const { name } = useJob();
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const refusal = typed === undefined ? undefined : refusalOf(typed.trim(), name, workspace);
  const take = (): void => {
    const to = typed?.trim() ?? name;
    setTyped(undefined);
    if (refusal !== undefined || to === name) return;
    workspace.getState().dispatch({ name: 'rename-job', from: name, to });
    session.getState().update({ job: to });
  };
  return (
    <>
      <input
        type="text"
        aria-label="Name of the job"
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal && id}
        autoComplete="off"
        spellCheck={false}
        className={`${controls.control} ${styles.name}`}
        value={typed ?? name}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
          if (key === 'Escape') setTyped(undefined);
        }}
      />
      {refusal && (
        <p id={id} role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </>
  );
}

function refusalOf(
  wanted: string,
  name: string,
  workspace: ReturnType<typeof useServices>['workspace'],
): string | undefined {
  if (wanted === '') return `A job needs a name; this one is still called ${name}.`;
  if (!/^[\p{L}\p{N}]/u.test(wanted)) {
    return `A name begins with a letter or a digit; this one is still called ${name}.`;
  }
  const { jobs = {} } = workspace.getState().document.pipeline;
  if (wanted === name || !Object.hasOwn(jobs, wanted)) return undefined;
  return `Another job is called ${wanted}; this one is still called ${name}.`;
}
