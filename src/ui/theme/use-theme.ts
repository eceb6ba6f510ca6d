/** Puts the chosen theme on the page; `public/first-paint.js` does so before anything is drawn. */
import { useEffect } from 'react';
import { useSession } from '../shared/services.ts';

export function useTheme(): void {
  const theme = useSession((state) => state.theme);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
