/** Whether the window is narrower than what a layout needs. */
import { useSyncExternalStore } from 'react';

/** Too narrow for an inspector beside the view. */
const narrow = matchMedia('(width < 1100px)');
/** Too small for a canvas, or for anything beside anything. */
const small = matchMedia('(width < 760px)');

export const useIsNarrow = (): boolean => useMatch(narrow);
export const useIsSmall = (): boolean => useMatch(small);

function useMatch(query: MediaQueryList): boolean {
  return useSyncExternalStore(
    (onChange) => {
      query.addEventListener('change', onChange);
      return () => query.removeEventListener('change', onChange);
    },
    () => query.matches,
  );
}
