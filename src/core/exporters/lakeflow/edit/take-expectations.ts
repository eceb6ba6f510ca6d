/** Takes an edited expectations file back into the model. */
import type { Draft } from 'immer';
import type { NodeOf } from '#core/model/pipeline.ts';
import { valueAt } from '#core/model/value-at.ts';
import type { Expectation } from '#core/node-types/table.ts';
import {
  type ExpectationEntry,
  type ExpectationKind,
  expectationKinds,
  qualityOf,
} from '../quality/expectation-entries.ts';
import { negate, negated, unwrap } from '../quality/sql-text.ts';
import { setOrClear } from './spec-edit.ts';
import { withoutFeedNames } from './take-capture.ts';

/** An entry of a file, with the kind it stands under. */
export type FileEntry = Pick<ExpectationEntry, 'kind' | 'name' | 'constraint' | 'enabled' | 'tag'>;

/** All entries of an expectations file that fits its schema. */
export function entriesIn(file: unknown): readonly FileEntry[] {
  const kinds = Object.keys(expectationKinds) as ExpectationKind[];
  return kinds.flatMap((kind) => {
    const list = (valueAt(file, [kind]) ?? []) as readonly Omit<FileEntry, 'kind'>[];
    return list.map((entry) => ({ ...entry, kind, enabled: entry.enabled !== false }));
  });
}

/** @param before the node as it was @param fields those of the node, to be changed */
export function takeExpectations(
  before: NodeOf<'table'>,
  fields: Draft<NodeOf<'table'>['fields']>,
  after: unknown,
): void {
  const written = qualityOf(before).entries;
  const matches = matchEntries(entriesIn(after), written);
  const expectations: { readonly at: number; readonly expectation: Draft<Expectation> }[] = [];
  let hasRule = false;
  for (const { entry, from } of matches) {
    if (from?.field[0] === 'quarantine' && entry.kind === 'expect') {
      hasRule = true;
      takeRule(fields, entry, from);
    } else {
      const index = from?.field[0] === 'expectations' ? Number(from.field[1]) : undefined;
      const original = index === undefined ? undefined : before.fields.expectations?.[index];
      const expectation = expectationOf(entry, from, original);
      expectations.push({ at: index ?? Number.MAX_SAFE_INTEGER, expectation });
    }
  }
  const hadRule = written.some(({ field }) => field[0] === 'quarantine');
  if (hadRule && !hasRule) delete fields.quarantine?.rules;
  const list = inOldOrder(expectations).map(({ expectation }) => expectation);
  setOrClear(fields, 'expectations', list.length > 0 ? list : undefined);
}

interface Match {
  readonly entry: FileEntry;
  /** The entry it was before; absent: it is an added one. */
  readonly from: ExpectationEntry | undefined;
}

/** Same kind and name first, then the same name, then the same condition. */
function matchEntries(
  after: readonly FileEntry[],
  written: readonly ExpectationEntry[],
): readonly Match[] {
  const free = new Set(written);
  const found = new Map<FileEntry, ExpectationEntry>();
  const ways: readonly ((a: FileEntry, b: ExpectationEntry) => boolean)[] = [
    (a, b) => a.name === b.name && a.kind === b.kind,
    (a, b) => a.name === b.name,
    (a, b) => a.constraint === b.constraint,
  ];
  for (const isSame of ways) {
    for (const entry of after) {
      const from = found.has(entry) ? undefined : [...free].find((one) => isSame(entry, one));
      if (!from) continue;
      found.set(entry, from);
      free.delete(from);
    }
  }
  return after.map((entry) => ({ entry, from: found.get(entry) }));
}

function expectationOf(
  entry: FileEntry,
  from: ExpectationEntry | undefined,
  original: Expectation | undefined,
): Draft<Expectation> {
  const changed: Draft<Expectation> = {
    ...(original ?? { name: entry.name, constraint: '', action: 'warn' }),
    action: expectationKinds[entry.kind],
  };
  if (entry.name !== from?.name) changed.name = entry.name;
  if (!original || entry.constraint !== from?.constraint) {
    changed.constraint = String(withoutFeedNames(entry.constraint));
  }
  if (entry.enabled !== (original?.enabled ?? true)) changed.enabled = entry.enabled;
  if (entry.tag !== original?.tag) setOrClear(changed, 'tag', entry.tag);
  return changed;
}

/** A quarantine rule says which rows are bad; its entry says which are good. */
function takeRule(
  { quarantine }: Draft<NodeOf<'table'>['fields']>,
  entry: FileEntry,
  from: ExpectationEntry,
): void {
  if (!quarantine) return;
  const [first] = quarantine.rules ?? [];
  const isSame = entry.constraint === from.constraint;
  if (isSame && entry.name === from.name) return;
  const good = String(withoutFeedNames(unwrap(entry.constraint)));
  const isOne = quarantine.rules?.length === 1;
  const condition = isSame && isOne && first ? first.condition : (negated(good) ?? negate(good));
  quarantine.rules = [{ name: entry.name, condition }];
}

interface Placed {
  readonly at: number;
  readonly expectation: Draft<Expectation>;
}

/** Keeps the order of the model if the file does not ask for another one within an action. */
function inOldOrder(expectations: readonly Placed[]): readonly Placed[] {
  const sorted = [...expectations].sort((a, b) => a.at - b.at);
  const orderOf = (list: readonly Placed[]): string =>
    JSON.stringify(
      Object.values(expectationKinds).map((action) =>
        list.filter(({ expectation }) => expectation.action === action),
      ),
    );
  return orderOf(sorted) === orderOf(expectations) ? sorted : expectations;
}
