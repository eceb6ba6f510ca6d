/** The columns a node is known to have: declared by a source, or plain to see from its flows. */
import { columnsFedTo } from '#core/model/columns.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { useWorkspace } from '../../shared/services.ts';
import styles from './inspector-panel.module.css';
import { declaredColumns, type KnownColumn } from './node-facts.ts';
import { Section } from './section.tsx';

export function KnownColumns({ node }: { readonly node: PipelineNode }) {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const columns = columnsOf(node, pipeline);
  if (columns.length === 0) return null;
  return (
    <Section title="Columns" count={columns.length}>
      <ul className={styles.columns}>
        {columns.map(({ name, type }) => (
          <li key={name} className={styles.column}>
            <code>{name}</code>
            {type && <code className={styles.columnType}>{type}</code>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function columnsOf(node: PipelineNode, pipeline: Pipeline): readonly KnownColumn[] {
  if ('schema' in node.fields && node.fields.schema) return declaredColumns(node.fields.schema);
  const names = node.type === 'table' ? columnsFedTo(pipeline, node) : undefined;
  return [...new Set(names)].map((name) => ({ name }));
}
