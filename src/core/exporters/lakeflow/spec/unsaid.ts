/** Finds settings of flows that no config says and nothing was reported about, and reports them. */
import type { Loss, Trace } from '#core/exporters/define.ts';
import { type FieldPath, isShared } from '#core/model/field-ref.ts';
import { nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { lose, type Scope } from '../scope.ts';
import type { WrittenNode } from './reading.ts';

/** Settings that only change how something is said; the ledger tells of them. */
const quiet: ReadonlySet<string> = new Set<keyof Flow>(['from', 'mode', 'alias', 'comment']);

const words: Readonly<Partial<Record<string, string>>> = {
  changeFeed: 'change feed',
  options: 'reader options',
  select: 'columns',
  transform: 'Python transform',
  where: 'filter',
} satisfies Partial<Record<keyof Flow, string>>;

/** Call it when everything is written: a temporary view is said by what reads it. */
export function reportUnsaid(scope: Scope): void {
  for (const node of nodesOf(scope.pipeline)) {
    if (node.type === 'table' || node.type === 'sink') reportUnsaidOf(scope, node);
  }
}

function reportUnsaidOf(scope: Scope, node: WrittenNode): void {
  const said = scope.book.traces.get(node.id) ?? [];
  const lost = scope.book.losses.get(node.id) ?? [];
  for (const [name, flow] of namedEntries(node.fields.flows)) {
    for (const key in flow) {
      const field = ['flows', name, key];
      if (!isAmong(said, field) && !isAmong(lost, field)) reportSetting(scope, node, name, key);
    }
  }
}

function reportSetting(scope: Scope, node: WrittenNode, flow: string, key: string): void {
  const reason = 'The framework has no place for it with what the flow reads.';
  const place = { node: node.id, field: ['flows', flow, key] };
  if (quiet.has(key)) {
    scope.book.lose(place, reason);
    return;
  }
  lose(scope, 'flow-setting', {
    ...place,
    message: `The ${words[key] ?? key} of the flow ${flow} of ${labelOf(node)} has no place in its config.`,
    hint: 'What the flow reads knows no such setting. Take it away, or read a table that holds the rows.',
    reason,
  });
}

/** Whether the field, a part of it, or what it is part of, is among those told of. */
function isAmong(told: readonly (Trace | Loss)[], field: FieldPath): boolean {
  for (const one of told) if (isShared(one.field, field)) return true;
  return false;
}
