/** Keeps the address and the session in step, so that places can be linked to and gone back to. */
import { useEffect } from 'react';
import type { NodeId } from '#core/model/pipeline.ts';
import { isProjectLink } from '../share/share-link.ts';
import { useServices } from '../shared/services.ts';
import { printRoute, readRoute } from './hash-route.ts';

export function useHashRoute(): void {
  const { session, workspace } = useServices();
  useEffect(() => {
    const follow = (): void => {
      const route = readRoute(location.hash);
      if (!route) return;
      // Checked against the pipeline wherever it is used.
      const selected = route.selected as NodeId | undefined;
      session.getState().update({ view: route.view, selected });
    };
    const write = (): void => {
      const { view, selected } = session.getState();
      const isOpen = workspace.getState().projectId !== undefined;
      const hash = isOpen ? printRoute({ view, selected }) : '';
      // A link that has just been followed is read before anything else is said.
      if (hash === location.hash || isProjectLink(location.hash)) return;
      // Another view is a step to go back to; another selection is not.
      const isStep = isOpen && readRoute(location.hash)?.view !== view && location.hash !== '';
      const address = hash || location.pathname + location.search;
      if (isStep) history.pushState(null, '', address);
      else history.replaceState(null, '', address);
    };

    if (workspace.getState().projectId !== undefined) follow();
    write();
    const stops = [session.subscribe(write), workspace.subscribe(write)];
    addEventListener('hashchange', follow);
    return () => {
      removeEventListener('hashchange', follow);
      for (const stop of stops) stop();
    };
  }, [session, workspace]);
}
