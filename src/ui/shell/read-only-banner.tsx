/** Says why the open project can only be read here, and offers the way out. */
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { useServices, useWorkspace } from '../shared/services.ts';
import styles from './read-only-banner.module.css';

const words = {
  'other tab': 'Also open in another tab; this one is read-only.',
  'newer version': 'A newer version of Lakewright saved this project; here it is read-only.',
} as const;

export function ReadOnlyBanner() {
  const reason = useWorkspace((state) => state.readOnly);
  if (!reason) return null;
  return (
    <div role="status" className={styles.banner}>
      <Lock size={15} aria-hidden />
      <span className={styles.words}>{words[reason]}</span>
      {reason === 'other tab' && <TakeOver />}
    </div>
  );
}

function TakeOver() {
  const { ownership } = useServices();
  const [isAsking, setAsking] = useState(false);
  const takeOver = (): void => {
    setAsking(true);
    void ownership.takeOver().finally(() => setAsking(false));
  };
  return (
    <Button size="small" disabled={isAsking} onClick={takeOver}>
      {isAsking ? 'Taking over…' : 'Take over'}
    </Button>
  );
}
