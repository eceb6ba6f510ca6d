/**
 * Stores what isn't stored yet when the page is left, and asks first if that can't be done: of a text
 * that cannot be read, the project keeps the last good version, and the typing is only in this tab.
 */
import { useEffect } from 'react';
import { useServices } from '../shared/services.ts';
import { isTyped } from '../shared/typed-problem.ts';

export function useLeaveGuard(): void {
  const { autosave, workspace } = useServices();
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') void autosave.getState().flush();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      const { checked } = workspace.getState();
      const isTyping = checked?.problems.some(isTyped) ?? false;
      if (isTyping || autosave.getState().hasUnsaved()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('beforeunload', onLeave);
    };
  }, [autosave, workspace]);
}
