/** The bottom panel: what is said about the project as a whole, in tabs. */

import { Suspense } from 'react';
import type { Checked } from '#core/compiler.ts';
import { formatCount } from '#core/text/wording.ts';
import type { BottomTab } from '#store/remembered.ts';
import type { PanelDefinition } from '../panels/define.ts';
import { panelDefinitions } from '../panels/index.ts';
import { Badge } from '../shared/badge.tsx';
import { useSession, useWorkspace } from '../shared/services.ts';
import { Tabs } from '../shared/tabs.tsx';

const panels: readonly PanelDefinition[] = panelDefinitions;

export function BottomPanel() {
  const checked = useWorkspace((state) => state.checked);
  const tab = useSession((state) => state.bottomTab);
  const update = useSession((state) => state.update);
  const { component: Content } = panels.find(({ id }) => id === tab) ?? panelDefinitions[0];

  return (
    <Tabs<BottomTab>
      label="Bottom panel"
      tabs={panels.map((panel) => ({
        id: panel.id,
        title: panel.title,
        badge: checked && badgeOf(panel, checked),
      }))}
      selected={tab}
      onSelect={(bottomTab) => update({ bottomTab })}
    >
      <Suspense>
        <Content />
      </Suspense>
    </Tabs>
  );
}

function badgeOf({ count, hasErrors }: PanelDefinition, checked: Checked) {
  const amount = count?.(checked) ?? 0;
  if (amount === 0) return undefined;
  return <Badge tone={hasErrors?.(checked) ? 'error' : 'plain'}>{formatCount(amount)}</Badge>;
}
