/** What a person may decide about a legacy key that nothing converts. */
import type { WayOut } from '#core/diagnostics.ts';
import type { KeptComment, KeyDecision } from '#core/editing/document.ts';
import { fatesOf } from '#core/ledger/fates.ts';
import { nodeOf as nodeOfFate } from '#core/ledger/judge-leaf.ts';
import { eachLeafIn, pathOf } from '#core/ledger/leaf.ts';
import type { LedgerStatus } from '#core/ledger/ledger.ts';
import type { LedgerEntry } from '#core/ledger/ledger-entries.ts';
import { sharedStart } from '#core/ledger/near-nodes.ts';
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import type { Compiled } from './compile-project.ts';
import { askAgain } from './settle-keys.ts';

const open: ReadonlySet<LedgerStatus> = new Set(['dropped', 'needsDecision']);

/** @returns absent: there is nothing to decide */
export function waysOfKey(
  entry: LedgerEntry,
  compiled: Compiled,
): { readonly ways?: readonly WayOut[] } {
  const { document, leaf, status } = entry;
  const { file } = document;
  const path = pathOf(leaf);
  const isIt = (one: KeyDecision): boolean => one.file === file && one.path === path;
  if (compiled.reading?.legacy.decisions?.some(isIt)) return { ways: [askAgain({ file, path })] };
  if (!open.has(status) || leaf.overridden) return {};
  const table = nearestTable(entry, compiled);
  const letGo = { name: 'decide-key', file, path, to: 'let go' } as const;
  return {
    ways: [...(table ? [keepWay(entry, table)] : []), { title: 'Drop', command: letGo }],
  };
}

function keepWay({ document, leaf }: LedgerEntry, table: NodeOf<'table'>): WayOut {
  const path = pathOf(leaf);
  // The table tells which entry it is about.
  const key = path.replace(/^\[\d+\]\.?/, '');
  const line = `Legacy ${key}: ${JSON.stringify(plainValueOf(leaf.value))}`;
  const keep: KeptComment = { node: table.id, line };
  return {
    title: `Keep in the comment of ${labelOf(table)}`,
    command: { name: 'decide-key', file: document.file, path, to: 'keep', keep },
  };
}

/** Of the tables that keys around it became part of, the one whose key is most like it. */
function nearestTable(
  { document, leaf }: LedgerEntry,
  { ledger, pipeline }: Compiled,
): NodeOf<'table'> | undefined {
  const { start } = leaf.value;
  const part = ledger.parts.find(
    ({ document: { file }, whole: { value } }) =>
      file === document.file && value.start <= start && start < value.end,
  );
  if (!part) return undefined;
  const path = pathOf(leaf);
  let best: NodeOf<'table'> | undefined;
  let most = -1;
  eachLeafIn(part.whole, (other) => {
    for (const fate of fatesOf(other.value)) {
      const id = nodeOfFate(fate);
      const table = id === undefined ? undefined : nodeOf(pipeline, id);
      const shared = table?.type === 'table' ? sharedStart(path, pathOf(other)) : -1;
      if (table?.type === 'table' && shared > most) [best, most] = [table, shared];
    }
  });
  return best;
}
