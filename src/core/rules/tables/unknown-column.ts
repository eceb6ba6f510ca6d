/** What is said of columns has to be said of those the table has. Only where these are certain. */
import { columnLookup } from '#core/model/column-lookup.ts';
import { columnsGivenBy } from '#core/model/columns.ts';
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { factColumns } from '#core/model/fact-columns.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

/** More would say less. */
const namedAtMost = 12;

export const unknownColumn = defineRule({
  code: 'tables/unknown-column',
  severity: 'warning',
  summary: 'Keys, masks, tags, comments and the layout of a table should name columns it has.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'table') return;
    const named = factColumns(node);
    const columns = named.length > 0 ? columnsGivenBy(pipeline, node.id) : undefined;
    if (!columns) return;
    const isThere = columnLookup(columns);
    for (const { name, field, isWhole, what } of named) {
      if (name.trim() === '' || isThere(name)) continue;
      const meant = nearMissFinder(columns)(name);
      report({
        message: `${what} of ${labelOf(node)} names ${name}, which is no column of it.`,
        hint: meant ? `Did you mean ${meant}?` : `Its columns are ${shortList(columns)}.`,
        at: { ref: { node: node.id, field } },
        ...(meant &&
          isWhole && {
            fix: {
              title: `Use ${meant}`,
              command: { name: 'set-field', id: node.id, field, value: meant },
            },
          }),
      });
    }
  },
});

function shortList(columns: readonly string[]): string {
  const others = columns.length - namedAtMost;
  const shown = columns.slice(0, namedAtMost).join(', ');
  return others > 0 ? `${shown} and ${others} more` : shown;
}
