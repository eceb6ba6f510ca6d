/** Opens the project of the link that led here, and of links that are followed later. */
import { useEffect } from 'react';
import { useServices } from '../shared/services.ts';
import { openLinked } from './open-link.ts';

export function useProjectLinks(): void {
  const services = useServices();
  useEffect(() => {
    const open = (): void => void openLinked(services);
    open();
    addEventListener('hashchange', open);
    return () => removeEventListener('hashchange', open);
  }, [services]);
}
