/** Says why the open project can only be read here, and offers the way out. */
import { Lock } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../shared/button.tsx';
import { useServices, useWorkspace } from '../shared/services.ts';
import { Banner } from './banner.tsx';

const words = {
  'other tab': 'Also open in another tab; this one is read-only.',
  'newer version': 'A newer version of Lakewright saved this project; here it is read-only.',
} as const;

export function ReadOnlyBanner() {
  const reason = useWorkspace((state) => state.readOnly);
  if (!reason) return null;
  return (
    <Banner role="status" icon={Lock} words={words[reason]}>
      {reason === 'other tab' && <TakeOver />}
    </Banner>
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
