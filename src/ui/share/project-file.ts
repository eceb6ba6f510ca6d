/** Hands the open project to the user as a file, and opens such files. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { printProject, projectFileName } from '#core/project-file/print-project.ts';
import type { Notice } from '#store/notice-store.ts';
import { openDocument } from '#store/open-project.ts';
import type { Services } from '../shared/services.ts';

/** Named after the project, and told. */
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

/**
 * Opens a document in the place of what is open, which stays kept in this browser; if it could not
 * be stored, it is handed out as a file before it is left.
 * @param opened called once the document is open
 */
export async function openInPlace(
  services: Services,
  opening: Pick<Parameters<typeof openDocument>[1], 'document' | 'newer'>,
  opened: () => void = () => undefined,
): Promise<void> {
  const { workspace, notices } = services;
  if (await openDocument(services, opening)) return opened();
  const open = workspace.getState().document;
  const run = async (): Promise<void> => {
    saveProjectFile(services, open);
    await openDocument(services, { ...opening, leavesUnstored: true });
    opened();
  };
  const { name } = opening.document.pipeline;
  const text = `This browser did not store ${open.pipeline.name}, so it stays open and ${name} was not opened. Export it first: it is only in this tab.`;
  notices.getState().show(text, {
    tone: 'error',
    action: { title: 'Export and open', run: () => void run() },
  });
}

/** Opens the project of a file as one of its own. */
export async function openProjectText(services: Services, text: string): Promise<void> {
  const { readProject } = await import('#core/project-file/read-project.ts');
  const { show } = services.notices.getState();
  const read = readProject(text);
  if (read.ok) {
    const { document, losses } = read;
    return openInPlace(services, { document }, () => {
      show(`Opened ${document.pipeline.name} from its project file.`);
      for (const loss of losses) show(loss, { tone: 'error' });
    });
  }
  const { copy, message } = read;
  if (!copy) return show(message, { tone: 'error' });
  const { document, savedBy } = copy;
  const run = (): void => void openInPlace(services, { document, newer: { savedBy, text } });
  show(`${message} A copy can be read here; it may lack what only the newer version knows.`, {
    tone: 'error',
    action: { title: 'Open a copy read-only', run },
  });
}
