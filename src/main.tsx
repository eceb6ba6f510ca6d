/** Creates the worker, the stores and the platform, and renders the window. Decides nothing. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createWorkerCompiler } from './compiler-worker/worker-compiler.ts';
import { createBrowserPlatform } from './platform/browser-platform.ts';
import { createWorkerSqlChecker } from './sql-worker/worker-sql-checker.ts';
import { createAutosave } from './store/autosave.ts';
import { createDrawingStore } from './store/drawing-store.ts';
import { createImportStore } from './store/import-store.ts';
import { createNoticeStore } from './store/notice-store.ts';
import { openStored } from './store/open-project.ts';
import { createOwnership } from './store/project-ownership.ts';
import { createSessionStore } from './store/session-store.ts';
import { createSnapshotStore } from './store/snapshot-store.ts';
import { createWorkspaceStore } from './store/workspace-store.ts';
import { bugDetails, copyDetails, messageOf, ourBug } from './ui/shared/our-bug.ts';
import { type Services, ServicesProvider } from './ui/shared/services.ts';
import { App } from './ui/shell/app.tsx';
import './ui/theme/tokens.css';
import './ui/theme/base.css';

const compiler = createWorkerCompiler(
  () =>
    new Worker(new URL('./compiler-worker/compiler.worker.ts', import.meta.url), {
      type: 'module',
    }),
);
const sql = createWorkerSqlChecker(
  () => new Worker(new URL('./sql-worker/sql.worker.ts', import.meta.url), { type: 'module' }),
);
const platform = createBrowserPlatform();
const { now, newId } = platform;
const notices = createNoticeStore(now);

function crashed(error: unknown): void {
  const run = (): void => copyDetails({ platform, notices }, bugDetails(error));
  const text = `Something in this app stopped. ${ourBug} ${messageOf(error)}`;
  notices.getState().show(text, { tone: 'error', action: { title: 'Copy details', run } });
}

function refused(): void {
  const text = 'This project is read-only here, so nothing was changed.';
  notices.getState().refuse(text);
}

const session = createSessionStore(platform);
const workspace = createWorkspaceStore({ compiler, now, refused, crashed });
const imports = createImportStore({ compiler, workspace, newId, crashed });
const autosave = createAutosave(workspace, platform);
const snapshots = createSnapshotStore({ workspace, platform });
const ownership = createOwnership({ workspace, autosave, platform });
const services: Services = {
  ...{ workspace, session, imports, autosave, ownership, snapshots },
  drawing: createDrawingStore(),
  ...{ notices, compiler, sql, platform },
};

// A remembered project that can't be read any more leaves the start screen, which lists the rest.
const { projectId } = session.getState();
if (projectId !== undefined) await openStored(services, projectId).catch(() => false);
workspace.subscribe((state) => {
  if (state.projectId !== session.getState().projectId) {
    session.getState().update({ projectId: state.projectId });
  }
});

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ServicesProvider value={services}>
        <App />
      </ServicesProvider>
    </StrictMode>,
  );
}
