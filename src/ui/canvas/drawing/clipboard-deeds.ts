/** Copy, cut and paste of the selection, for the keys and menus of the canvas and the table view. */
import { counted } from '#core/text/wording.ts';
import type { Services } from '../../shared/services.ts';
import { copiedText, loadNotation } from './clipboard.ts';

export interface ClipboardDeeds {
  copy(): Promise<boolean>;
  cut(): Promise<void>;
  paste(): Promise<void>;
}

/** @param removeSelection what cutting does once the clipboard has the nodes */
export function clipboardDeeds(services: Services, removeSelection: () => void): ClipboardDeeds {
  const { session, notices } = services;
  const copy = async (): Promise<boolean> => {
    const count = session.getState().selection.length;
    if (count === 0) {
      notices.getState().announce('Nothing is selected, so nothing was copied.');
      return false;
    }
    const text = copiedText(services, await loadNotation());
    return copyText(services, text, `${counted(count, 'table')} as YAML`);
  };
  return {
    copy,
    async cut() {
      if (await copy()) removeSelection();
    },
    async paste() {
      const text = await readClipboard();
      if (text !== undefined) (await loadNotation()).pasteText(services, text);
      else {
        const words = 'Nothing was pasted: this browser asks you to press the paste keys for that.';
        notices.getState().show(words, { tone: 'error' });
      }
    },
  };
}

/** @returns nothing where the browser has no clipboard for the page, or its user does not allow it */
async function readClipboard(): Promise<string | undefined> {
  try {
    return await navigator.clipboard.readText();
  } catch {
    return undefined;
  }
}

/**
 * @param what was copied, for the notice
 * @returns whether the clipboard took it
 */
export async function copyText(
  { notices }: Pick<Services, 'notices'>,
  text: string,
  what: string,
): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    notices.getState().show(`Copied ${what}.`);
    return true;
  } catch {
    const words = 'Nothing was copied: this browser does not let the page use the clipboard.';
    notices.getState().show(words, { tone: 'error' });
    return false;
  }
}
