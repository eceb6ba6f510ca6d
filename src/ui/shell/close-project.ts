/** Closes the open project, or says why it has to stay open. */
import { closeProject as close } from '#store/open-project.ts';
import { exportAction } from '../share/project-file.ts';
import type { Services } from '../shared/services.ts';

/** Resolves when it is closed, or when a notice offers to export what could not be stored. */
export async function closeProject(services: Services): Promise<void> {
  if (await close(services)) return;
  const text =
    'The project stays open: this browser did not store its last changes. Export it, and it is safe.';
  services.notices.getState().show(text, { tone: 'error', action: exportAction(services) });
}
