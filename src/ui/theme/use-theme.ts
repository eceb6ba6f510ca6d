/**
 * Puts the chosen theme on the page, and keeps to the system's where it is left to that;
 * `public/first-paint.js` does so before anything is drawn.
 */
import { useEffect } from 'react';
import { useSession } from '../shared/services.ts';

export function useTheme(): void {
  const theme = useSession((state) => state.theme);
  useEffect(() => {
    const moreContrast = matchMedia('(prefers-contrast: more)');
    const apply = (): void => {
      const shown = theme === 'system' && moreContrast.matches ? 'contrast' : theme;
      if (shown === 'system') delete document.documentElement.dataset.theme;
      else document.documentElement.dataset.theme = shown;
    };
    apply();
    moreContrast.addEventListener('change', apply);
    return () => moreContrast.removeEventListener('change', apply);
  }, [theme]);
}
