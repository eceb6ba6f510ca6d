/** A table that keeps history adds `__START_AT` and `__END_AT`, so its rows cannot bring them along. */
import {
  historyBrought,
  historyColumns,
  isHistory,
  keepsHistory,
} from '#core/model/history-columns.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { nameOfExpression } from '#core/model/select-names.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { listed } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

/** As the wizard for dimensions calls them. */
const otherNames = { __START_AT: 'valid_from', __END_AT: 'valid_to' } as const;

export const reservedColumns = defineRule({
  code: 'cdc/reserved-columns',
  severity: 'error',
  summary: 'A table of SCD type 2 must not be fed the columns that it adds itself.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'table' || !keepsHistory(node)) return;
    for (const [name, flow] of Object.entries(node.fields.flows)) {
      const columns = historyBrought(pipeline, node, flow);
      if (columns.length === 0) continue;
      const changes = renaming(node, name, flow);
      report({
        message: `${labelOf(node)} keeps history in ${listed(historyColumns)}, and its flow ${name} brings ${listed(columns)} from ${flow.from}, which keeps history too.`,
        hint: 'These names are reserved: the changes would be refused. Give the columns that come in other names, or leave them out.',
        at: { ref: { node: node.id, field: ['flows', name] } },
        ...(changes && {
          fix: {
            title: `Call them ${listed(Object.values(otherNames))} there`,
            command: {
              name: 'set-fields',
              changes: changes.map((change) => ({ id: node.id, ...change })),
            },
          },
        }),
      });
    }
  },
});

type Change = { readonly field: readonly string[]; readonly value: unknown };

/** @returns absent: what the flow says is not ours to rewrite */
function renaming(
  { fields }: NodeOf<'table'>,
  name: string,
  { query, steps = [], select = ['*'], refine }: Flow,
): readonly Change[] | undefined {
  if (query !== undefined || refine) return undefined;
  const at = ['flows', name];
  const change: Change =
    steps.length > 0
      ? { field: [...at, 'steps'], value: [...steps, { kind: 'rename', names: otherNames }] }
      : { field: [...at, 'select'], value: select.flatMap(renamed) };
  return [change, ...captureChanges(fields)];
}

function renamed(expression: string): readonly string[] {
  const both = historyColumns.map((column) => `${column} AS ${otherNames[column]}`);
  if (expression.trim() === '*') return [`* EXCEPT (${historyColumns.join(', ')})`, ...both];
  const name = nameOfExpression(expression);
  if (name === undefined || !isHistory(name)) return [expression];
  const written = expression.replace(/\s+as\s+\S+$/i, '');
  return [`${written} AS ${inOtherWords(name)}`];
}

/** Changes are often ordered by the columns. */
function captureChanges({ changeCapture }: NodeOf<'table'>['fields']): readonly Change[] {
  if (!changeCapture) return [];
  return (['sequenceBy', 'where', 'applyAsDeletes'] as const).flatMap((key) => {
    const written = changeCapture[key];
    const value = written && inOtherWords(written);
    return value === written ? [] : [{ field: ['changeCapture', key], value }];
  });
}

function inOtherWords(text: string): string {
  return text.replace(/\b__(?:START|END)_AT\b/gi, (found) =>
    found.toUpperCase() === '__START_AT' ? otherNames.__START_AT : otherNames.__END_AT,
  );
}
