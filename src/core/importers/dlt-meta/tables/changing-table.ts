/** Notes streams from tables whose rows change, which fail at the first change. */
import { placeOf } from '../reading/placed.ts';
import type { DraftOf, Scope, TableRead } from '../scope.ts';
import type { FlowDraft } from '../sources/source-request.ts';

/** Reader options that say what a stream does with changed rows. */
const settled = ['skipChangeCommits', 'ignoreChanges', 'ignoreDeletes'];

/** @param flow the flow that reads, tied to its table already */
export function reportChangingTable(read: TableRead, flow: FlowDraft, scope: Scope): void {
  const source = scope.nodes[flow.from as keyof typeof scope.nodes];
  if (source?.type !== 'table' || read.reader.type !== 'table') return;
  const { changeCapture, snapshotCapture } = source.fields;
  if (!(changeCapture || snapshotCapture) || flow.mode === 'batch' || flow.changeFeed) return;
  if (settled.some((option) => flow.options?.[option] !== undefined)) return;
  scope.report('stream-of-changing-table', {
    severity: 'info',
    message: `The ${titleOf(read.reader)} is a stream of the ${titleOf(source)}, whose rows change. DLT-META fails at the first change of a row, and so does the converted pipeline.`,
    hint: 'Set skipChangeCommits or readChangeFeed to "true" in silver_reader_options if rows of that table do change.',
    at: placeOf(read.table, { node: read.reader.id, field: ['flows', read.flow, 'options'] }),
  });
}

function titleOf({ name, fields }: DraftOf<'table'>): string {
  return `${fields.layer} table ${name}`;
}
