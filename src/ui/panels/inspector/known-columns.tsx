/**
 * The columns a node is known to have: declared by a source, or plain to see from its flows. One at
 * a time can be followed up and down the pipeline.
 */
import { columnsFedTo } from '#core/model/columns.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { ColumnStory } from '../../column-lineage/column-story.tsx';
import { useSession, useWorkspace } from '../../shared/services.ts';
import styles from './known-columns.module.css';
import { declaredColumns, type KnownColumn } from './node-facts.ts';
import { Section } from './section.tsx';

export function KnownColumns({ node }: { readonly node: PipelineNode }) {
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const columns = columnsOf(node, pipeline);
  const column = useSession((state) => state.column);
  const traceColumn = useSession((state) => state.traceColumn);
  if (columns.length === 0) return null;
  return (
    <Section title="Columns" count={columns.length}>
      <ul className={styles.columns}>
        {columns.map(({ name, type }) => {
          const isFollowed = column?.node === node.id && column.column === name;
          return (
            <li key={name}>
              <button
                type="button"
                className={styles.column}
                aria-pressed={isFollowed}
                title={isFollowed ? 'Stop following the column' : `Follow ${name} over the canvas`}
                onClick={() =>
                  traceColumn(isFollowed ? undefined : { node: node.id, column: name })
                }
              >
                <code>{name}</code>
                {type && <code className={styles.type}>{type}</code>}
              </button>
              {isFollowed && <ColumnStory />}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function columnsOf(node: PipelineNode, pipeline: Pipeline): readonly KnownColumn[] {
  if ('schema' in node.fields && node.fields.schema) return declaredColumns(node.fields.schema);
  const names = node.type === 'table' ? columnsFedTo(pipeline, node) : undefined;
  return [...new Set(names)].map((name) => ({ name }));
}
