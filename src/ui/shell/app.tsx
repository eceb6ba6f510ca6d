/** The whole window: the start screen or the open project, and what lies over both. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { UploadsProvider, useUploads } from '../panels/import/uploads.tsx';
import { useProjectLinks } from '../share/use-project-links.ts';
import { ErrorBoundary } from '../shared/error-boundary.tsx';
import { Notices } from '../shared/notices.tsx';
import { useServices, useWorkspace } from '../shared/services.ts';
import { useTheme } from '../theme/use-theme.ts';
import { StartView } from '../views/start/start-view.tsx';
import { ActionsProvider, createActions, type DialogName } from './actions.ts';
import { Dialogs, loadPalette } from './dialogs.tsx';
import { OpenDialogProvider } from './open-dialog.ts';
import { useHashRoute } from './use-hash-route.ts';
import { useKeyboard } from './use-keyboard.ts';
import { useLeaveGuard } from './use-leave-guard.ts';

const loadWorkbench = async () => {
  const { Workbench } = await import('./workbench.tsx');
  return { default: Workbench };
};
/** The larger part of the window; the start screen is there before it. */
const Workbench = lazy(loadWorkbench);

export function App() {
  useTheme();
  useProjectLinks();
  useHashRoute();
  useLeaveGuard();
  return (
    <UploadsProvider>
      <Window />
      <Notices />
    </UploadsProvider>
  );
}

function Window() {
  const services = useServices();
  const { chooseFiles } = useUploads();
  const projectId = useWorkspace((state) => state.projectId);
  const name = useWorkspace((state) => state.document.pipeline.name);
  const [dialog, openDialog] = useState<DialogName>();
  const actions = useMemo(
    () => createActions({ services, openDialog, chooseFiles }),
    [services, chooseFiles],
  );
  useKeyboard(actions);
  useEffect(() => void loadWorkbench(), []);
  useEffect(() => {
    if (projectId !== undefined) void loadPalette();
  }, [projectId]);
  useEffect(() => {
    document.title = projectId === undefined ? 'Lakewright' : `${name} · Lakewright`;
  }, [projectId, name]);

  return (
    <ActionsProvider value={actions}>
      <OpenDialogProvider value={openDialog}>
        {projectId === undefined ? (
          <ErrorBoundary what="The start screen">
            <StartView />
          </ErrorBoundary>
        ) : (
          <ErrorBoundary what="The window">
            <Suspense>
              <Workbench key={projectId} onDialog={openDialog} />
            </Suspense>
          </ErrorBoundary>
        )}
        <ErrorBoundary what="The dialog">
          <Dialogs open={dialog} onClose={() => openDialog(undefined)} onDialog={openDialog} />
        </ErrorBoundary>
      </OpenDialogProvider>
    </ActionsProvider>
  );
}
