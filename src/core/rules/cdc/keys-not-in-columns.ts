/** Keys and sequence have to be columns that come in. Reported only where the columns are certain. */
import { capturedColumns, type NamedColumn } from '#core/model/capture-columns.ts';
import { columnAdvice } from '#core/model/column-advice.ts';
import { columnLookup } from '#core/model/column-lookup.ts';
import { columnsByFlow } from '#core/model/columns.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

export const keysNotInColumns = defineRule({
  code: 'cdc/keys-not-in-columns',
  severity: 'error',
  summary: 'Keys and sequence columns must be among the columns a table is fed with.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'table') return;
    for (const { column, flow, columns } of missingColumns(pipeline, node)) {
      report({
        message: `${labelOf(node)} captures changes by ${column.name}, but its flow ${flow} has no such column.`,
        at: { ref: { node: node.id, field: column.field } },
        ...columnAdvice(node.id, column, columns),
      });
    }
  },
});

interface Missing {
  readonly column: NamedColumn;
  readonly flow: string;
  /** What the flow has instead. */
  readonly columns: readonly string[];
}

/** Each missing column once, with the first flow that lacks it. */
function missingColumns(pipeline: Pipeline, node: NodeOf<'table'>): Iterable<Missing> {
  const named = capturedColumns(node);
  const missing = new Map<string, Missing>();
  if (named.length === 0) return [];
  const flows = Object.keys(node.fields.flows);
  for (const [index, columns] of columnsByFlow(pipeline, node).entries()) {
    const flow = flows[index];
    if (!columns || flow === undefined) continue;
    const isThere = columnLookup(columns);
    for (const column of named) {
      const isKnown = isThere(column.name) || missing.has(column.name);
      if (!isKnown) missing.set(column.name, { column, flow, columns });
    }
  }
  return missing.values();
}
