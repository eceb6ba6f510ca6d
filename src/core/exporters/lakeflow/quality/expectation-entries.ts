/** The entries of an expectations file, each with the field of the table that it comes from. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { Expectation, Quarantine } from '#core/node-types/table.ts';
import { withoutComments } from '#core/sql/without-comments.ts';
import { allOf, negate, negatesAll, wrapOr } from './sql-text.ts';

export const expectationKinds = {
  expect: 'warn',
  expect_or_drop: 'drop',
  expect_or_fail: 'fail',
} as const;
export type ExpectationKind = keyof typeof expectationKinds;

export interface ExpectationEntry {
  readonly kind: ExpectationKind;
  readonly name: string;
  readonly constraint: string;
  readonly enabled: boolean;
  readonly tag?: string;
  /** The expectation, or the rules of the quarantine, that it stands for. */
  readonly field: FieldPath;
}

export interface Quality {
  readonly entries: readonly ExpectationEntry[];
  readonly quarantine: 'off' | Quarantine['mode'];
  /** How the quarantine rules are said in the target; absent: there are none. */
  readonly rules?: 'same-as-expectations' | 'as-expectation' | 'beside-expectations';
}

/**
 * What the quality settings of a table come to in the target.
 * @param renamed a condition as it has to stand in the file
 */
export function qualityOf(
  { fields }: NodeOf<'table'>,
  renamed: (text: string) => string = (text) => text,
): Quality {
  const { expectations = [], quarantine, snapshotCapture } = fields;
  const enabled = expectations.filter((expectation) => expectation.enabled !== false);
  const rules = quarantine?.rules ?? [];
  // Rows are copied before the snapshots are compared, so quarantine has no meaning with them.
  const isOn = quarantine !== undefined && !snapshotCapture;
  const badRows =
    isOn && rules.length > 0
      ? allOf(rules.map(({ condition }) => withoutComments(condition)))
      : undefined;
  const isSame =
    badRows !== undefined &&
    negatesAll(
      badRows,
      enabled.map(({ constraint }) => withoutComments(constraint)),
    );
  const mode = isOn && (enabled.length > 0 || badRows !== undefined) ? quarantine.mode : 'off';

  const entries = expectations.map((expectation, index) =>
    entryOf(expectation, index, mode !== 'off'),
  );
  if (badRows !== undefined && !isSame) entries.unshift(quarantineEntry(rules, badRows));
  return {
    entries: withUniqueNames(entries).map((entry) => ({
      ...entry,
      constraint: renamed(entry.constraint),
    })),
    quarantine: mode,
    ...(badRows !== undefined && { rules: rulesWay(isSame, enabled.length) }),
  };
}

function rulesWay(isSame: boolean, enabled: number): NonNullable<Quality['rules']> {
  if (isSame) return 'same-as-expectations';
  return enabled === 0 ? 'as-expectation' : 'beside-expectations';
}

const kindOf = { warn: 'expect', drop: 'expect_or_drop', fail: 'expect_or_fail' } as const;

function entryOf(expectation: Expectation, index: number, isJoined: boolean): ExpectationEntry {
  const { name, constraint, action, enabled = true, tag } = expectation;
  return {
    kind: kindOf[action],
    name,
    // The target joins the rules of a file with AND, without parentheses.
    constraint: isJoined ? wrapOr(constraint) : constraint,
    enabled,
    ...(tag !== undefined && { tag }),
    field: ['expectations', String(index)],
  };
}

/** Good rows are those that are not bad: the target knows bad rows only as what fails a rule. */
function quarantineEntry(
  rules: NonNullable<Quarantine['rules']>,
  badRows: string,
): ExpectationEntry {
  return {
    kind: 'expect',
    name: rules.map(({ name }) => name).join('_and_'),
    constraint: wrapOr(negate(badRows)),
    enabled: true,
    field: ['quarantine', 'rules'],
  };
}

/** The target keeps one rule of a name within a kind, so a second one needs another name. */
function withUniqueNames(entries: readonly ExpectationEntry[]): readonly ExpectationEntry[] {
  const taken = new Set<string>();
  return entries.map((entry) => {
    let name = entry.name;
    for (let n = 2; taken.has(`${entry.kind}\n${name}`); n += 1) name = `${entry.name}_${n}`;
    taken.add(`${entry.kind}\n${name}`);
    return name === entry.name ? entry : { ...entry, name };
  });
}
