/** The regions around a view: explorer, inspector and bottom panel, each resizable and closable. */
import { lazy, type ReactNode, Suspense } from 'react';
import type { Remembered, View } from '#store/remembered.ts';
import { Button } from '../shared/button.tsx';
import { useSession } from '../shared/services.ts';
import { regionSize, Splitter } from '../shared/splitter.tsx';
import { viewDefinition } from '../views/index.ts';
import { InspectorOverlay } from './inspector-overlay.tsx';
import { Region } from './region.tsx';
import styles from './regions-layout.module.css';
import { useIsNarrow, useIsSmall } from './use-is-narrow.ts';

const ExplorerPanel = lazy(async () => {
  const { ExplorerPanel: default_ } = await import('../panels/explorer/explorer-panel.tsx');
  return { default: default_ };
});
const BottomPanel = lazy(async () => {
  const { BottomPanel: default_ } = await import('./bottom-panel.tsx');
  return { default: default_ };
});
const SmallRegions = lazy(async () => {
  const { SmallRegions: default_ } = await import('./small-regions.tsx');
  return { default: default_ };
});
const InspectorPanel = lazy(async () => {
  const { InspectorPanel: default_ } = await import('../panels/inspector/inspector-panel.tsx');
  return { default: default_ };
});

/** In pixels at the usual size of text. */
const limits = {
  explorerWidth: { smallest: 200, largest: 480 },
  inspectorWidth: { smallest: 300, largest: 1200 },
  bottomHeight: { smallest: 120, largest: 640 },
} as const satisfies Partial<Record<keyof Remembered, unknown>>;

type Sized = keyof typeof limits;

export function Regions({ view }: { readonly view: View }) {
  const isExplorerOpen = useSession((state) => state.isExplorerOpen);
  const isInspectorOpen = useSession((state) => state.isInspectorOpen);
  const isBottomOpen = useSession((state) => state.isBottomOpen);
  const isNarrow = useIsNarrow();
  const isSmall = useIsSmall();
  const shown = viewDefinition(view);
  if (!shown) return null;
  if (isSmall) {
    return (
      <Suspense>
        <SmallRegions view={view} />
      </Suspense>
    );
  }
  const content = (
    <Region key={view} name={shown.title} way={view !== 'table' && <TableViewButton />}>
      <shown.component />
    </Region>
  );
  if (shown.around === 'alone') return content;
  const hasInspector = isInspectorOpen && shown.around === 'all';
  const inspector = hasInspector && (
    <Region name="Inspector">
      <InspectorPanel />
    </Region>
  );

  return (
    <div className={styles.regions}>
      <div className={styles.upper}>
        {isExplorerOpen && (
          <>
            <SizedRegion size="explorerWidth">
              <Region name="Explorer">
                {shown.explorer ? <shown.explorer /> : <ExplorerPanel />}
              </Region>
            </SizedRegion>
            <SizeLine label="Width of the explorer" size="explorerWidth" sizes="left" />
          </>
        )}
        <div className={styles.view}>{content}</div>
        {inspector && !isNarrow && (
          <>
            <SizeLine label="Width of the inspector" size="inspectorWidth" sizes="right" />
            <SizedRegion size="inspectorWidth">{inspector}</SizedRegion>
          </>
        )}
        {inspector && isNarrow && <InspectorOverlay>{inspector}</InspectorOverlay>}
      </div>
      {isBottomOpen && (
        <>
          <SizeLine label="Height of the bottom panel" size="bottomHeight" sizes="below" />
          <SizedRegion size="bottomHeight">
            <Region name="Bottom panel">
              <BottomPanel />
            </Region>
          </SizedRegion>
        </>
      )}
    </div>
  );
}

function SizedRegion({ size, children }: { readonly size: Sized; readonly children: ReactNode }) {
  const flexBasis = regionSize(useSession((state) => state[size]));
  const { smallest } = limits[size];
  const least = size === 'bottomHeight' ? 'minHeight' : 'minWidth';
  return <div style={{ flex: `0 1 ${flexBasis}`, [least]: regionSize(smallest) }}>{children}</div>;
}

interface SizeLineProps {
  readonly label: string;
  readonly size: Sized;
  readonly sizes: 'left' | 'right' | 'below';
}

function SizeLine({ label, size, sizes }: SizeLineProps) {
  const current = useSession((state) => state[size]);
  const update = useSession((state) => state.update);
  return (
    <Splitter
      label={label}
      sizes={sizes}
      size={current}
      {...limits[size]}
      onSize={(pixels) => update({ [size]: pixels })}
    />
  );
}

function TableViewButton() {
  const update = useSession((state) => state.update);
  return <Button onClick={() => update({ view: 'table' })}>Table view</Button>;
}
