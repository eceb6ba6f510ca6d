/** The line at the bottom: how much there is, how it is, and that it stays here. */

import { ShieldCheck } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { tablesOf } from '#core/model/graph.ts';
import { counted } from '#core/text/wording.ts';
import { useServices, useSession, useWorkspace } from '../shared/services.ts';
import { countSeverities, problemWords } from '../shared/severity-counts.ts';
import styles from './status-bar.module.css';

export function StatusBar() {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const checked = useWorkspace((state) => state.checked);
  const isChecking = useWorkspace((state) => state.isChecking);
  const hasStopped = useWorkspace((state) => state.hasCheckStopped);
  const chosen = useSession((state) => state.environment);
  const opensOffline = useOpensOffline();
  const problems = checked && problemWords(countSeverities(checked.problems));
  useAnnouncedProblems(problems);
  const environment =
    pipeline.environments.find((name) => name === chosen) ?? pipeline.environments[0];

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a landmark of the page may have a name.
    <footer aria-label="Status bar" className={styles.bar}>
      <span>{counted(tablesOf(pipeline).length, 'table')}</span>
      <span>{hasStopped ? 'Not checked' : isChecking || !problems ? 'Checking…' : problems}</span>
      {environment !== undefined && <span>{environment} (resolved)</span>}
      <span className={styles.space} />
      <span className={styles.private}>
        <ShieldCheck size={13} aria-hidden />
        Files stay in this browser{opensOffline && ' · works offline'}
      </span>
    </footer>
  );
}

const quietForMs = 1000;

/** Reads a new total out once it has stood for a while. What a project opens with is no news. */
function useAnnouncedProblems(words: string | undefined): void {
  const { notices } = useServices();
  const known = useRef(words);
  useEffect(() => {
    known.current ??= words;
    if (words === known.current) return;
    const timer = setTimeout(() => {
      known.current = words;
      notices.getState().announce(`Checked: ${words}.`);
    }, quietForMs);
    return () => clearTimeout(timer);
  }, [words, notices]);
}

function useOpensOffline(): boolean {
  const { platform } = useServices();
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    void platform.opensOffline.then(setKept);
  }, [platform]);
  return isKept;
}
