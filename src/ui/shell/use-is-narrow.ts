/** Whether the window is too narrow for an inspector beside the view. */
import { useSyncExternalStore } from 'react';

const query = matchMedia('(width < 1100px)');

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (onChange) => {
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => query.matches,
  );
}
