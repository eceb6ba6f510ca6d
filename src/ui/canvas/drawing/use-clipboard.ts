/** Copy, cut and paste while the canvas has the focus, by key, browser menu or our own menu. */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { counted } from '#core/text/wording.ts';
import { useServices } from '../../shared/services.ts';
import { copiedText, loadNotation, pasteText } from './clipboard.ts';

export interface ClipboardDeeds {
  copy(): Promise<boolean>;
  cut(): Promise<void>;
  paste(): Promise<void>;
}

/** @param removeSelection what cutting does once the clipboard has the nodes */
export function useClipboard(
  frame: RefObject<HTMLElement | null>,
  removeSelection: () => void,
): ClipboardDeeds {
  const services = useServices();
  const remove = useRef(removeSelection);
  useEffect(() => {
    remove.current = removeSelection;
  });

  const deeds = useMemo((): ClipboardDeeds => {
    const { session, notices } = services;
    const refuse = (words: string): void => notices.getState().show(words, { tone: 'error' });
    const copy = async (): Promise<boolean> => {
      const count = session.getState().selection.length;
      if (count === 0) {
        notices.getState().announce('Nothing is selected, so nothing was copied.');
        return false;
      }
      const text = copiedText(services, await loadNotation());
      const isCopied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      );
      if (isCopied) notices.getState().show(`Copied ${counted(count, 'table')} as YAML.`);
      else refuse('Nothing was copied: this browser does not let the page use the clipboard.');
      return isCopied;
    };
    return {
      copy,
      async cut() {
        if (await copy()) remove.current();
      },
      async paste() {
        const text = await navigator.clipboard.readText().catch(() => undefined);
        if (text === undefined) {
          refuse('Nothing was pasted: this browser asks you to press the paste keys for that.');
        } else pasteText(services, await loadNotation(), text);
      },
    };
  }, [services]);

  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    const isOurs = (): boolean => {
      const at = document.activeElement;
      return at !== null && frame.current?.contains(at) === true && !at.matches('input, textarea');
    };
    // A text that is marked somewhere in the page is what the user wants to copy.
    const isText = (): boolean => getSelection()?.isCollapsed === false;
    const on = (type: 'copy' | 'cut' | 'paste', act: (event: ClipboardEvent) => void): void => {
      const listener = (event: ClipboardEvent): void => {
        if (!isOurs() || (type !== 'paste' && isText())) return;
        event.preventDefault();
        act(event);
      };
      document.addEventListener(type, listener, { signal });
    };
    on('copy', () => void deeds.copy());
    on('cut', () => void deeds.cut());
    on('paste', ({ clipboardData }) => {
      const text = clipboardData?.getData('text/plain') ?? '';
      void loadNotation().then((loaded) => pasteText(services, loaded, text));
    });
    return () => listening.abort();
  }, [deeds, frame, services]);
  return deeds;
}
