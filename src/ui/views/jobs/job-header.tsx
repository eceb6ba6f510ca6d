/** Above a job: its name, what it does in a sentence, and what can be done with it. */
import { Copy, Ellipsis, Network, Pause, Play, Trash2 } from 'lucide-react';
import { FieldProblems } from '../../forms/fields/field-problems.tsx';
import { addJob } from '../../shared/add-job.ts';
import { Button } from '../../shared/button.tsx';
import { Menu } from '../../shared/menu.tsx';
import { useServices } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import { useJob } from './job-form.ts';
import { triggerWords } from './job-words.ts';
import styles from './jobs-view.module.css';
import { NameField } from './name-field.tsx';
import { OpenPicker } from './open-picker.tsx';

export function JobHeader() {
  const services = useServices();
  const { name, job, write, problems } = useJob();
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
      <OpenPicker />
      <div className={styles.headerWords}>
        <NameField
          kind="job"
          name={name}
          taken={(wanted) =>
            Object.hasOwn(services.workspace.getState().document.pipeline.jobs ?? {}, wanted)
          }
          onRename={(to) => {
            services.workspace.getState().dispatch({ name: 'rename-job', from: name, to });
            services.session.getState().update({ job: to });
          }}
        />
        <p className={styles.summary}>{triggerWords(job)}</p>
        <FieldProblems id="job-problems" problems={ofName} />
      </div>
      <Button size="small" icon={Network} onClick={showOnCanvas}>
        Show on canvas
      </Button>
      <Menu
        label="More about this job"
        icon={Ellipsis}
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
