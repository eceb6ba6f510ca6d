/** The form of several selected nodes: the fields they share, changed in all of them at once. */
import { useState } from 'react';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { counted, formatCount } from '#core/text/wording.ts';
import { NodeForm } from '../../forms/node-form.tsx';
import { EmptyState } from '../../shared/empty-state.tsx';
import styles from './inspector-panel.module.css';
import { kindOf } from './node-facts.ts';

/** A longer list is not read. */
const shownAtMost = 200;

export function SelectionForm({ nodes }: { readonly nodes: readonly PipelineNode[] }) {
  const [first, ...others] = nodes;
  if (!first) return null;
  const title = counted(nodes.length, ...nounOf(nodes));
  const isOneType = others.every(({ type }) => type === first.type);
  return (
    <div className={styles.panel}>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h2 className={styles.name}>{title}</h2>
          <p className={styles.kind}>What you change here changes in all of them.</p>
        </div>
      </header>
      {isOneType ? (
        <section
          className={styles.formSide}
          aria-label={`Form of ${title}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
          tabIndex={0}
        >
          <NodeForm nodes={[first, ...others]} />
        </section>
      ) : (
        <EmptyState title="These have no fields in common.">
          Select tables only, or sources of one kind only, to edit them together.
        </EmptyState>
      )}
      <Which nodes={nodes} />
    </div>
  );
}

function Which({ nodes }: { readonly nodes: readonly PipelineNode[] }) {
  const [isOpen, setOpen] = useState(false);
  const more = nodes.length - shownAtMost;
  return (
    <details
      className={styles.selected}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>Show which</summary>
      {isOpen && (
        <ul>
          {nodes.slice(0, shownAtMost).map((node) => (
            <li key={node.id}>
              {node.name} <span className={styles.aside}>{kindOf(node)}</span>
            </li>
          ))}
          {more > 0 && <li className={styles.aside}>and {formatCount(more)} more</li>}
        </ul>
      )}
    </details>
  );
}

/** "table" where all are tables; "node" would be no word for users. The second is for several. */
function nounOf(nodes: readonly PipelineNode[]): [one: string, many?: string] {
  if (nodes.every(({ type }) => type === 'table')) return ['table'];
  if (nodes.every(({ type }) => type === 'sink')) return ['sink'];
  const areSources = nodes.every(({ type }) => type !== 'table' && type !== 'sink');
  return areSources ? ['source'] : ['table, source or sink', 'tables, sources and sinks'];
}
