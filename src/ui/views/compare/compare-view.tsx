/** A table's legacy config beside its migrated one. */

import { FilePlus2 } from 'lucide-react';
import { type KeyboardEvent, useRef } from 'react';
import type { NodeId } from '#core/model/pipeline.ts';
import { Button } from '../../shared/button.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { type ShownSides, useSides } from '../../shared/use-sides.ts';
import { comparableNodes, neighboursOf } from './comparable.ts';
import { CompareHeader } from './compare-header.tsx';
import { CompareSides } from './compare-sides.tsx';
import styles from './compare-view.module.css';
import { TablePicker } from './table-picker.tsx';

export function CompareView() {
  const { session } = useServices();
  const selected = useSession((state) => state.selected);
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const node = selected === undefined ? undefined : pipeline.nodes[selected];
  const sides = useSides(node?.id);
  const nodes = comparableNodes(pipeline);
  const view = useRef<HTMLDivElement>(null);

  if (nodes.length === 0) {
    return <EmptyState title="There’s nothing to compare yet: the project has no tables." />;
  }
  if (!node) return <TablePicker nodes={nodes} />;

  const neighbours = neighboursOf(pipeline, node.id);
  const onKeyDown = ({ key, target }: KeyboardEvent): void => {
    if (isText(target)) return;
    const to = walkKeys[key.toLowerCase()];
    const next = to && neighbours[to];
    if (next === undefined) return;
    // What has the focus is of the table that is left.
    view.current?.focus();
    session.getState().select(next);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: J and K work wherever the focus is in here
    <div ref={view} tabIndex={-1} className={styles.view} onKeyDown={onKeyDown}>
      <CompareHeader node={node} neighbours={neighbours} />
      <Content node={node.id} sides={sides} />
    </div>
  );
}

const walkKeys: Readonly<Record<string, 'previous' | 'next'>> = { j: 'next', k: 'previous' };

function isText(target: EventTarget): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable], .native-edit-context') !== null
  );
}

interface ContentProps {
  readonly node: NodeId;
  readonly sides: ShownSides | undefined;
}

function Content({ node, sides }: ContentProps) {
  const { session } = useServices();
  if (!sides) return <EmptyState title="Looking up the texts…" />;
  if (sides.legacy.length === 0) {
    return (
      <EmptyState
        icon={FilePlus2}
        title="This table is new; there’s no legacy version."
        actions={
          <Button
            onClick={() =>
              session
                .getState()
                .update({ view: 'canvas', isInspectorOpen: true, inspectorTab: 'output' })
            }
          >
            See its output
          </Button>
        }
      />
    );
  }
  return <CompareSides key={node} sides={sides} />;
}
