/** A foreign key has to name a table that can be found, and as many columns as its key has. */
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { TableConstraints } from '#core/node-types/table.ts';
import { counted } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

type ForeignKey = NonNullable<TableConstraints['foreignKeys']>[number];

interface Flaw {
  readonly words: string;
  readonly hint: string;
  readonly part: keyof ForeignKey;
}

export const foreignKeyTarget = defineRule({
  code: 'tables/foreign-key-target',
  severity: 'warning',
  summary: 'A foreign key must point at a table with a key of as many columns.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'table') return;
    for (const [at, key] of (node.fields.constraints?.foreignKeys ?? []).entries()) {
      const flaw = flawOf(pipeline, key);
      if (!flaw) continue;
      report({
        message: `A foreign key of ${labelOf(node)} ${flaw.words}.`,
        hint: flaw.hint,
        at: {
          ref: { node: node.id, field: ['constraints', 'foreignKeys', String(at), flaw.part] },
        },
      });
    }
  },
});

function flawOf(pipeline: Pipeline, key: ForeignKey): Flaw | undefined {
  const { columns, references, referencedColumns } = key;
  const other = nodeOf(pipeline, references);
  if (references.trim() === '') {
    return {
      words: 'names no table',
      hint: 'Name the id of a table of this project, or the full name of any other.',
      part: 'references',
    };
  }
  if (!other) {
    return isFullName(references)
      ? lengthFlaw(columns, referencedColumns)
      : {
          words: `points at ${references}, which is neither a table of this project nor a full name`,
          hint: 'A full name has a catalog, a schema and a table.',
          part: 'references',
        };
  }
  if (other.type !== 'table') {
    return {
      words: `points at ${labelOf(other)}, which is no table`,
      hint: 'Only tables have keys.',
      part: 'references',
    };
  }
  const primaryKey = other.fields.constraints?.primaryKey;
  if (!referencedColumns && !primaryKey) {
    return {
      words: `points at ${labelOf(other)}, which has no primary key`,
      hint: `Give ${labelOf(other)} a primary key, which the catalog demands of it.`,
      part: 'references',
    };
  }
  return lengthFlaw(columns, referencedColumns ?? primaryKey);
}

function lengthFlaw(
  columns: readonly string[],
  others: readonly string[] | undefined,
): Flaw | undefined {
  if (!others || others.length === columns.length) return undefined;
  return {
    words: `has ${counted(columns.length, 'column')} where the other key has ${others.length}`,
    hint: 'Columns are matched in their order, one by one.',
    part: 'columns',
  };
}

function isFullName(text: string): boolean {
  return text.split('.').length >= 3 || text.includes('{');
}
