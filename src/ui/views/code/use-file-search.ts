/** Leads to the search in all files, from anywhere in the code view. */
import { useEffect } from 'react';
import type { SessionStore } from '#store/session-store.ts';
import { isMac } from '../../shared/is-mac.ts';
import { focusWhenThere } from '../../shared/regions.ts';
import { useServices } from '../../shared/services.ts';
import { shortcutOf } from '../../shell/key-press.ts';
import { codeShortcuts } from '../../shell/keyboard-map.ts';
import { codeStore } from './code-store.ts';

/** @param chosen what to search for; empty: what was searched for before */
export function searchFiles(session: SessionStore, chosen: string): void {
  if (chosen !== '') codeStore.setState({ search: chosen });
  session.getState().update({ isExplorerOpen: true });
  focusWhenThere(() => document.querySelector<HTMLElement>('[data-search="files"]'));
}

/** Hears the keys of the search as long as the code view is shown; an editor answers them itself. */
export function useFileSearch(): void {
  const { session } = useServices();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return;
      if (shortcutOf(codeShortcuts, event, isMac)?.action !== 'search-files') return;
      event.preventDefault();
      searchFiles(session, '');
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [session]);
}
