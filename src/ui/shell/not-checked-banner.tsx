/** Says that there is no answer about the project as it is, and offers to ask for one again. */
import { CircleAlert } from 'lucide-react';
import { Button } from '../shared/button.tsx';
import { formatTime } from '../shared/count-words.ts';
import { useServices, useWorkspace } from '../shared/services.ts';
import { Banner } from './banner.tsx';

export function NotCheckedBanner() {
  const { workspace } = useServices();
  const hasStopped = useWorkspace((state) => state.hasCheckStopped);
  const isKnown = useWorkspace((state) => state.checked !== undefined);
  const checkedAt = useWorkspace((state) => state.checkedAt);
  if (!hasStopped) return null;
  const words =
    isKnown && checkedAt !== undefined
      ? `The check of your last change stopped. Problems and output files are as they were at ${formatTime(checkedAt)}; your project is safe.`
      : 'The check of the project stopped, so its problems and output files are not known. Your project is safe.';
  return (
    <Banner role="alert" icon={CircleAlert} words={words}>
      <Button size="small" onClick={() => workspace.getState().checkAgain()}>
        Check again
      </Button>
    </Banner>
  );
}
