/** Copy, cut and paste while the canvas has the focus, by key, browser menu or our own menu. */
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { useServices } from '../../shared/services.ts';
import { loadNotation } from './clipboard.ts';
import { type ClipboardDeeds, clipboardDeeds } from './clipboard-deeds.ts';

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

  const deeds = useMemo(() => clipboardDeeds(services, () => remove.current()), [services]);

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
      void loadNotation().then(({ pasteText }) => pasteText(services, text));
    });
    return () => listening.abort();
  }, [deeds, frame, services]);
  return deeds;
}
