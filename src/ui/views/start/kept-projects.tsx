/** The projects kept in this browser: open one, or remove it. */
import { Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { counted } from '#core/text/wording.ts';
import type { ProjectSummary } from '#platform/platform.ts';
import { openStored } from '#store/open-project.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices } from '../../shared/services.ts';
import { atDay } from './at-day.ts';
import styles from './kept-projects.module.css';

export function KeptProjects() {
  const services = useServices();
  const { platform, notices } = services;
  const [projects, setProjects] = useState<readonly ProjectSummary[]>();
  const [isBlocked, setBlocked] = useState(false);
  const [leaving, setLeaving] = useState<ProjectSummary>();
  const list = useCallback(() => {
    platform.listProjects().then(setProjects, () => setBlocked(true));
  }, [platform]);
  useEffect(list, [list]);

  const open = async ({ id, name }: ProjectSummary): Promise<void> => {
    const isOpen = await openStored(services, id).catch(() => false);
    if (isOpen) return;
    notices.getState().show(`${name} could not be read from this browser.`, { tone: 'error' });
    list();
  };
  const remove = async ({ id, name }: ProjectSummary): Promise<void> => {
    setLeaving(undefined);
    await platform.removeProject(id);
    notices.getState().show(`Removed ${name} from this browser.`);
    list();
  };

  return (
    <section aria-labelledby="kept-projects" className={styles.section}>
      <h2 id="kept-projects" className={styles.heading}>
        Your projects in this browser
      </h2>
      {isBlocked && (
        <p className={styles.none}>
          This browser does not let the page store anything, so projects last as long as their tab.
        </p>
      )}
      {projects?.length === 0 && (
        <p className={styles.none}>None yet. Projects you open are kept in this browser.</p>
      )}
      {projects !== undefined && projects.length > 0 && (
        <ul className={styles.list}>
          {projects.map((project) => (
            <li key={project.id} className={styles.project}>
              <button type="button" className={styles.open} onClick={() => void open(project)}>
                <span className={styles.name}>{project.name}</span>
                <span className={styles.facts}>
                  {counted(project.tables, 'table')} · saved{' '}
                  {atDay(project.savedAt, platform.now())}
                </span>
              </button>
              <IconButton
                icon={Trash2}
                label={`Remove ${project.name}`}
                onClick={() => setLeaving(project)}
              />
            </li>
          ))}
        </ul>
      )}
      {leaving && (
        <Dialog
          title={`Remove ${leaving.name}?`}
          onClose={() => setLeaving(undefined)}
          actions={
            <>
              <Button onClick={() => setLeaving(undefined)}>Keep it</Button>
              <Button look="danger" onClick={() => void remove(leaving)}>
                Remove project
              </Button>
            </>
          }
        >
          Its {counted(leaving.tables, 'table')} and its history are removed from this browser. The
          files you uploaded stay where they are on your computer.
        </Dialog>
      )}
    </section>
  );
}
