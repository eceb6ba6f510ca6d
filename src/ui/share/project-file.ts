/** Hands the open project to the user as a file, and opens such files. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { printProject, projectFileName } from '#core/project-file/print-project.ts';
import type { Notice } from '#store/notice-store.ts';
import { openDocument } from '#store/open-project.ts';
import type { Services } from '../shared/services.ts';

export function saveProjectFile(
  { platform, notices }: Pick<Services, 'platform' | 'notices'>,
  document: WorkspaceDocument,
): void {
  const name = projectFileName(document.pipeline.name);
  platform.download(name, new TextEncoder().encode(printProject(document)), 'application/json');
  notices.getState().show(`Saved ${name}. Drop it on this page to go on from here.`);
}

/** Offered where something could not be stored. */
export function exportAction(services: Services): NonNullable<Notice['action']> {
  const { workspace } = services;
  return {
    title: 'Export project now',
    run: () => saveProjectFile(services, workspace.getState().document),
  };
}

/** Opens the project of a file as one of its own; what was open before stays kept in this browser. */
export async function openProjectText(services: Services, text: string): Promise<void> {
  const { readProject } = await import('#core/project-file/read-project.ts');
  const { show } = services.notices.getState();
  const read = readProject(text);
  if (read.ok) {
    await openDocument(services, read.document);
    show(`Opened ${read.document.pipeline.name} from its project file.`);
    for (const loss of read.losses) show(loss, { tone: 'error' });
    return;
  }
  const { copy, message } = read;
  if (!copy) return show(message, { tone: 'error' });
  const run = (): void => void openDocument(services, copy);
  show(`${message} A copy may lack what only the newer version knows.`, {
    tone: 'error',
    action: { title: 'Open a copy', run },
  });
}
