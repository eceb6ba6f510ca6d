/** The open project: header, views, and the regions around them. */
import { PanelBottom, PanelLeft, PanelRight } from 'lucide-react';
import { lazy, Suspense } from 'react';
import type { View } from '#store/remembered.ts';
import { ImportPanel } from '../panels/import/import-panel.tsx';
import { IconButton } from '../shared/icon-button.tsx';
import { isMac } from '../shared/is-mac.ts';
import { useImports, useSession, useWorkspace } from '../shared/services.ts';
import { Tabs } from '../shared/tabs.tsx';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import { viewDefinitions } from '../views/index.ts';
import { type DialogName, useActions } from './actions.ts';
import { Header } from './header.tsx';
import { keysOf } from './keyboard-map.ts';
import { NotCheckedBanner } from './not-checked-banner.tsx';
import { NotStoredBanner } from './not-stored-banner.tsx';
import { ReadOnlyBanner } from './read-only-banner.tsx';
import { Regions } from './regions-layout.tsx';
import { StatusBar } from './status-bar.tsx';
import { useIsSmall } from './use-is-narrow.ts';
import styles from './workbench.module.css';

const SearchField = lazy(async () => {
  const { SearchField: default_ } = await import('./search-field.tsx');
  return { default: default_ };
});

export function Workbench({ onDialog }: { onDialog(name: DialogName): void }) {
  const view = useSession((state) => state.view);
  const update = useSession((state) => state.update);
  const name = useWorkspace((state) => state.document.pipeline.name);
  const isClashing = useImports(({ state }) => state.phase === 'clashing');
  const isSmall = useIsSmall();
  const shown = viewDefinitions.filter(({ id, around, fitsSmall }) => {
    if (id === view) return true;
    return around !== 'alone' && (!isSmall || fitsSmall);
  });

  return (
    <div className={styles.workbench}>
      <Header onDialog={onDialog} />
      <ReadOnlyBanner />
      <NotStoredBanner />
      <NotCheckedBanner />
      <main className={styles.main}>
        <h1>
          <VisuallyHidden>{name}</VisuallyHidden>
        </h1>
        <Tabs<View>
          label="Views"
          tabs={shown}
          selected={view}
          onSelect={(next) => update({ view: next })}
          trailing={view !== 'download' && <ViewTools />}
        >
          <div className={styles.content}>
            {(view !== 'download' || isClashing) && <ImportPanel placement="banner" />}
            <Regions view={view} />
          </div>
        </Tabs>
      </main>
      <StatusBar />
    </div>
  );
}

/** What stands beside the tabs: the search, whose names are shown, and the panels. */
function ViewTools() {
  return (
    <div className={styles.tools}>
      <Suspense>
        <SearchField />
      </Suspense>
      <ResolvedMark />
      <PanelToggles />
    </div>
  );
}

/** Names are shown as they are in one environment, not as they are written. */
function ResolvedMark() {
  const environments = useWorkspace((state) => state.document.pipeline.environments);
  const chosen = useSession((state) => state.environment);
  const environment = environments.find((name) => name === chosen) ?? environments[0];
  if (environment === undefined) return null;
  return (
    <span
      className={styles.mark}
      title={`Names and paths are shown as they are in ${environment}.`}
    >
      {environment} (resolved)
    </span>
  );
}

function PanelToggles() {
  const isExplorerOpen = useSession((state) => state.isExplorerOpen);
  const isBottomOpen = useSession((state) => state.isBottomOpen);
  const isInspectorOpen = useSession((state) => state.isInspectorOpen);
  const actions = useActions();
  const isSmall = useIsSmall();
  const toggles = [
    { title: 'Explorer', icon: PanelLeft, isOpen: isExplorerOpen, action: 'toggle-explorer' },
    { title: 'Bottom panel', icon: PanelBottom, isOpen: isBottomOpen, action: 'toggle-bottom' },
    { title: 'Inspector', icon: PanelRight, isOpen: isInspectorOpen, action: 'toggle-inspector' },
  ] as const;

  return (
    <div className={styles.toggles}>
      {toggles
        .filter(({ action }) => !isSmall || action !== 'toggle-explorer')
        .map(({ title, icon, isOpen, action }) => (
          <IconButton
            key={action}
            size="small"
            icon={icon}
            label={`Show ${title.toLowerCase()}`}
            title={`${isOpen ? 'Hide' : 'Show'} ${title.toLowerCase()} (${keysOf(action, isMac)})`}
            aria-pressed={isOpen}
            onClick={actions[action]}
          />
        ))}
    </div>
  );
}
