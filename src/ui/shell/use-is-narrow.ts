/** Whether the window is narrower than what a layout needs. In ems: larger text needs more room. */
import { useSyncExternalStore } from 'react';

/** Too narrow for an inspector beside the view. */
const narrow = matchMedia('(width < 68.75em)');
/** Too small for a canvas, or for anything beside anything. */
const small = matchMedia('(width < 47.5em)');

/** Changes when the window is made wider or narrower, or its text larger. */
export const useIsNarrow = (): boolean => useMatch(narrow);
/** Narrower still, as a telephone is. */
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
