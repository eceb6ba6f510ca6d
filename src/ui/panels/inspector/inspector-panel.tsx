/** The selected node: its form, its YAML, where it came from, what is written for it. */
import { MousePointerClick } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { NodeId } from '#core/model/pipeline.ts';
import { formatCount } from '#core/text/wording.ts';
import type { InspectorTab } from '#store/remembered.ts';
import type { Reveal } from '#store/session-store.ts';
import { Badge } from '../../shared/badge.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { Tabs } from '../../shared/tabs.tsx';
import { type ShownSides, useSides } from '../../shared/use-sides.ts';
import { FormTab } from './form-tab.tsx';
import { InspectorHeader } from './inspector-header.tsx';
import styles from './inspector-panel.module.css';
import { LegacyTab } from './legacy-tab.tsx';
import { OutputTab } from './output-tab.tsx';
import { SelectionForm } from './selection-form.tsx';
import { YamlTab } from './yaml-tab.tsx';

const SamplesTab = lazy(async () => {
  const { SamplesTab } = await import('../../samples/samples-tab.tsx');
  return { default: SamplesTab };
});

const tabs: readonly { readonly id: InspectorTab; readonly title: string }[] = [
  { id: 'form', title: 'Form' },
  { id: 'yaml', title: 'YAML' },
  { id: 'samples', title: 'Sample rows' },
  { id: 'legacy', title: 'Legacy' },
  { id: 'output', title: 'Output' },
];

export function InspectorPanel() {
  const selection = useSession((state) => state.selection);
  const nodes = useWorkspace(
    useShallow(({ document }) => selection.flatMap((id) => document.pipeline.nodes[id] ?? [])),
  );
  return nodes.length > 1 ? <SelectionForm nodes={nodes} /> : <NodeTabs />;
}

function NodeTabs() {
  const { session } = useServices();
  const selected = useSession((state) => state.selected);
  const tab = useSession((state) => state.inspectorTab);
  const node = useWorkspace((state) =>
    selected === undefined ? undefined : state.document.pipeline.nodes[selected],
  );
  const sides = useSides(node?.id);
  const reveal = useReveal();
  const rows = useWorkspace(({ document: { pipeline } }) => pipeline.samples?.[node?.id ?? '']);
  const count = rows && rows.length > 0 ? <Badge>{formatCount(rows.length)}</Badge> : undefined;

  if (!node) {
    return (
      <EmptyState icon={MousePointerClick} title="Nothing is selected.">
        Choose a table to see its config, where it came from and what is written for it.
      </EmptyState>
    );
  }
  return (
    <div className={styles.panel}>
      <InspectorHeader node={node} />
      <div className={styles.tabs}>
        <Tabs
          label="Inspector"
          tabs={tabs.map((one) => (one.id === 'samples' ? { ...one, badge: count } : one))}
          selected={tab}
          onSelect={(inspectorTab) => session.getState().update({ inspectorTab })}
        >
          {tab === 'form' && (
            <FormTab
              key={node.id}
              node={node}
              field={reveal?.node === node.id ? reveal.field : undefined}
            />
          )}
          {tab === 'yaml' && <YamlTab key={node.id} node={node.id} field={reveal?.field} />}
          {tab === 'samples' && (
            <Suspense fallback={<p className={styles.wait}>Opening the sample rows…</p>}>
              <SamplesTab key={node.id} node={node} />
            </Suspense>
          )}
          {(tab === 'legacy' || tab === 'output') && (
            <TextTab tab={tab} node={node.id} sides={sides} reveal={reveal} />
          )}
        </Tabs>
      </div>
    </div>
  );
}

interface TextTabProps {
  readonly tab: Extract<InspectorTab, 'legacy' | 'output'>;
  readonly node: NodeId;
  readonly sides: ShownSides | undefined;
  readonly reveal: Reveal | undefined;
}

function TextTab({ tab, node, sides, reveal }: TextTabProps) {
  if (!sides) return <p className={styles.wait}>Looking up the texts…</p>;
  switch (tab) {
    case 'legacy':
      return (
        <LegacyTab
          key={node}
          sides={sides}
          reveal={reveal?.node === node ? reveal.legacy : undefined}
        />
      );
    case 'output':
      return <OutputTab key={node} sides={sides} />;
  }
}

/** The place asked for last. It is taken off the session, so that it is shown once. */
function useReveal(): Reveal | undefined {
  const { session } = useServices();
  const asked = useSession((state) => state.reveal);
  const isElsewhere = useSession((state) => state.view === 'compare');
  const [reveal, setReveal] = useState<Reveal>();
  useEffect(() => {
    if (!asked || isElsewhere) return;
    setReveal(asked);
    session.getState().shown();
  }, [asked, isElsewhere, session]);
  return reveal;
}
