/** Reads a DQE file, once for all tables that share it. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { Expectation } from '#core/node-types/table.ts';
import { excerpt, listed } from '#core/text/wording.ts';
import { expectationKinds } from '../files/classify-document.ts';
import type { LegacyFile } from '../files/legacy-file.ts';
import { dropped } from '../reading/leaf-fates.ts';
import {
  holds,
  type ObjectReader,
  readObject,
  restOf,
  takeObject,
  takeText,
} from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import type { Scope } from '../scope.ts';
import { looksLikeGoodRows } from './quarantine-polarity.ts';

export interface Rule {
  readonly read: Read<string>;
  readonly expectation: Expectation;
  /** What it becomes in each table: one path for all of them. */
  readonly field: FieldPath;
}

/** A rule that describes bad rows. */
export interface QuarantineRule {
  readonly read: Read<string>;
  /** Why it looks like a rule for good rows; undefined when it does not. */
  readonly sign: string | undefined;
}

export interface RuleFile {
  readonly rules: readonly Rule[];
  /** Those of the rules: one list for all tables, as there are few files for many of those. */
  readonly expectations: readonly Expectation[];
  readonly quarantine: readonly QuarantineRule[];
}

const actions = [
  { short: 'expect', long: 'expect_all', action: 'warn' },
  { short: 'expect_or_drop', long: 'expect_all_or_drop', action: 'drop' },
  { short: 'expect_or_fail', long: 'expect_all_or_fail', action: 'fail' },
] as const;

/** Empty where the file is no object. Conditions get their fates from whoever uses them. */
export function readRuleFile(legacy: LegacyFile, scope: Scope): RuleFile {
  const { root } = legacy.document;
  if (root.kind !== 'object') return { rules: [], expectations: [], quarantine: [] };
  const reader = readObject({ source: root, file: legacy.file.path, path: '' }, scope);
  const rules = actions
    .flatMap((kind) => takeKind(reader, kind, scope))
    .map((rule, index) => ({ ...rule, field: ['expectations', String(index), 'constraint'] }));
  const expectations = rules.map(({ expectation }) => expectation);
  const validity = rules.map(({ read }) => ({ name: read.key, condition: read.value }));
  const quarantine = takeRules(takeObject(reader, 'expect_or_quarantine'), scope).map((read) => ({
    read,
    sign: looksLikeGoodRows({ name: read.key, condition: read.value }, validity),
  }));
  reportUnknownKeys(reader, scope, { owner: 'a DQE file', known: [...expectationKinds] });
  const file = { rules, expectations, quarantine };
  scope.ruleFiles.set(legacy, file);
  return file;
}

function takeKind(
  reader: ObjectReader,
  { short, long, action }: (typeof actions)[number],
  scope: Scope,
): readonly Omit<Rule, 'field'>[] {
  const hasShort = holds(reader, short);
  const reads = takeRules(takeObject(reader, hasShort ? short : long), scope);
  const replaced = hasShort ? takeObject(reader, long) : undefined;
  if (replaced) dropReplaced(replaced, short, reads, scope);
  return reads.map((read) => ({
    read,
    expectation: { name: read.key, constraint: read.value, action },
  }));
}

function takeRules(rules: ObjectReader | undefined, scope: Scope): readonly Read<string>[] {
  const reads = rulesOf(rules);
  for (const read of reads) {
    const { source } = read;
    if (source.kind === 'scalar' && ['string', 'boolean'].includes(typeof source.value)) continue;
    scope.report('rule-is-no-text', {
      message: `The rule "${read.key}" in ${read.file} is no condition but ${source.kind === 'scalar' ? 'a number' : 'a list or an object'}. It is written as the text ${excerpt(read.value)}, which no engine takes for a condition.`,
      hint: 'Write a condition in SQL, such as "id IS NOT NULL".',
      at: placeOf(read),
    });
  }
  return reads;
}

function rulesOf(rules: ObjectReader | undefined): readonly Read<string>[] {
  if (!rules) return [];
  return restOf(rules).flatMap(({ key }) => takeText(rules, key) ?? []);
}

/** Of two spellings of one kind DLT-META takes the short one alone. */
function dropReplaced(
  replaced: ObjectReader,
  by: string,
  reads: readonly Read<string>[],
  scope: Scope,
): void {
  dropped(replaced, `"${by}" in the same file replaces "${replaced.key}".`);
  const kept = new Map(reads.map(({ key, value }) => [key, value]));
  const lost = rulesOf(replaced).filter(({ key, value }) => kept.get(key) !== value);
  const [first] = lost;
  if (!first) return;
  scope.report('expectations-replaced', {
    message: `The rules under "${replaced.key}" in ${replaced.file} have no effect, because "${by}" in the same file replaces them all. Lost are ${listed(lost.map(({ key }) => key))}.`,
    hint: `Move the rules to "${by}" if they are to apply.`,
    at: placeOf(first),
  });
}
