/** Whether the project is stored in this browser. */
import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useStore } from 'zustand';
import { formatTime } from '../shared/count-words.ts';
import { useServices } from '../shared/services.ts';
import styles from './save-status.module.css';

const reasons = {
  full: 'storage full',
  large: 'too large',
  blocked: 'storage blocked',
};

export function SaveStatus() {
  const state = useStore(useServices().autosave, (autosave) => autosave.state);
  switch (state.phase) {
    case 'idle':
      return null;
    case 'saving':
      return (
        <span className={styles.status}>
          <LoaderCircle size={14} aria-hidden />
          Saving…
        </span>
      );
    case 'saved':
      return (
        <span className={styles.status} title="Stored in this browser. Nothing is sent anywhere.">
          <Check size={14} aria-hidden />
          Saved {formatTime(state.at)}
        </span>
      );
    case 'failed':
      return (
        <span className={styles.failed}>
          <CloudOff size={14} aria-hidden />
          Not saved: {reasons[state.reason]}
        </span>
      );
    default:
      return state satisfies never;
  }
}
