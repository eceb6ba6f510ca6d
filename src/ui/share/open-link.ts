/** Opens the project that an address holds. */
import type { Services } from '../shared/services.ts';
import { openProjectText } from './project-file.ts';
import { isProjectLink, textInLink } from './share-link.ts';

/** @returns whether the address of the page held a project, be it a damaged one */
export async function openLinked(services: Services): Promise<boolean> {
  const { hash, pathname, search } = location;
  if (!isProjectLink(hash)) return false;
  // Opened once: going on with it is no longer what the address says.
  history.replaceState(null, '', pathname + search);
  const text = await textInLink(hash);
  if (text !== undefined) await openProjectText(services, text);
  else {
    const words = 'This link is damaged, so nothing was opened. Ask for it again, or for a file.';
    services.notices.getState().show(words, { tone: 'error' });
  }
  return true;
}
