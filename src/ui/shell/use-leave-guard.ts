/** Stores what isn't stored yet when the page is left, and asks first if that can't be done. */
import { useEffect } from 'react';
import { useServices } from '../shared/services.ts';

export function useLeaveGuard(): void {
  const { autosave } = useServices();
  useEffect(() => {
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') void autosave.getState().flush();
    };
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (autosave.getState().hasUnsaved()) event.preventDefault();
    };
    document.addEventListener('visibilitychange', onHide);
    addEventListener('beforeunload', onLeave);
    return () => {
      document.removeEventListener('visibilitychange', onHide);
      removeEventListener('beforeunload', onLeave);
    };
  }, [autosave]);
}
