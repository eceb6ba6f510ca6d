/** Shows a file in the code view, and lets the selection follow it. */
import { settingsKey, type TextKey } from '#core/notation/text-key.ts';
import type { SessionStore } from '#store/session-store.ts';
import type { TextPlace } from '../../editors/reveal-place.ts';
import { codeStore } from './code-store.ts';

/** @param place absent: the caret is where it was */
export function showFile(session: SessionStore, key: TextKey, place?: TextPlace): void {
  codeStore.setState({ goal: place && { key, place } });
  const { openFile, select } = session.getState();
  openFile(key);
  // The settings belong to no table: what was selected stays so.
  if (key !== settingsKey) select(key);
}
