/** The bottom panel: what is said about the project as a whole, in tabs. */

import { lazy, Suspense } from 'react';
import { formatCount } from '#core/text/wording.ts';
import type { BottomTab } from '#store/session-store.ts';
import { Badge } from '../shared/badge.tsx';
import { useSession, useWorkspace } from '../shared/services.ts';
import { Tabs } from '../shared/tabs.tsx';
import { countSeverities } from './problem-counts.ts';

const ProblemsPanel = lazy(async () => {
  const { ProblemsPanel: default_ } = await import('../panels/problems/problems-panel.tsx');
  return { default: default_ };
});
const ConversionPanel = lazy(async () => {
  const { ConversionPanel: default_ } = await import('../panels/conversion/conversion-panel.tsx');
  return { default: default_ };
});
const EnvironmentsPanel = lazy(async () => {
  const { EnvironmentsPanel: default_ } = await import(
    '../panels/environments/environments-panel.tsx'
  );
  return { default: default_ };
});
const OutputFilesPanel = lazy(async () => {
  const { OutputFilesPanel: default_ } = await import(
    '../panels/output-files/output-files-panel.tsx'
  );
  return { default: default_ };
});
const HistoryPanel = lazy(async () => {
  const { HistoryPanel: default_ } = await import('../panels/history/history-panel.tsx');
  return { default: default_ };
});

const contents = {
  problems: ProblemsPanel,
  conversion: ConversionPanel,
  'output-files': OutputFilesPanel,
  environments: EnvironmentsPanel,
  history: HistoryPanel,
} as const satisfies Readonly<Record<BottomTab, unknown>>;

export function BottomPanel() {
  const checked = useWorkspace((state) => state.checked);
  const tab = useSession((state) => state.bottomTab);
  const update = useSession((state) => state.update);
  const { error } = countSeverities(checked?.problems ?? []);
  const Content = contents[tab];
  const count = (amount: number | undefined, tone: 'plain' | 'error' = 'plain') =>
    amount ? <Badge tone={tone}>{formatCount(amount)}</Badge> : undefined;

  return (
    <Tabs<BottomTab>
      label="Bottom panel"
      tabs={[
        {
          id: 'problems',
          title: 'Problems',
          badge: count(checked?.problems.length, error > 0 ? 'error' : 'plain'),
        },
        { id: 'conversion', title: 'Conversion', badge: count(checked?.ledger.total) },
        { id: 'output-files', title: 'Output files', badge: count(checked?.files.length) },
        { id: 'environments', title: 'Environments' },
        { id: 'history', title: 'History' },
      ]}
      selected={tab}
      onSelect={(bottomTab) => update({ bottomTab })}
    >
      <Suspense>
        <Content />
      </Suspense>
    </Tabs>
  );
}
