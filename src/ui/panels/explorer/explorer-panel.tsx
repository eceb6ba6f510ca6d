/** The explorer: what can be drawn, the project's tables by layer, and the files they came from. */
import { lazy, Suspense } from 'react';
import type { ExplorerTab } from '#store/remembered.ts';
import { useSession } from '../../shared/services.ts';
import { Tabs } from '../../shared/tabs.tsx';
import { FileList } from './file-list.tsx';
import { TableTree } from './table-tree.tsx';

const PalettePanel = lazy(async () => {
  const { PalettePanel: default_ } = await import('../palette/palette-panel.tsx');
  return { default: default_ };
});

export function ExplorerPanel() {
  const tab = useSession((state) => state.explorerTab);
  const update = useSession((state) => state.update);
  return (
    <Tabs<ExplorerTab>
      label="Explorer"
      tabs={[
        { id: 'palette', title: 'Palette' },
        { id: 'tables', title: 'Tables' },
        { id: 'files', title: 'Files' },
      ]}
      selected={tab}
      onSelect={(explorerTab) => update({ explorerTab })}
    >
      <Suspense>
        {tab === 'palette' && <PalettePanel />}
        {tab === 'tables' && <TableTree />}
        {tab === 'files' && <FileList />}
      </Suspense>
    </Tabs>
  );
}
