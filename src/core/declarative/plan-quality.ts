/**
 * Expectations and quarantine: which of it a runtime checks itself, and steps that say the rest.
 *
 * A condition that is unknown for a row, because a value is missing, counts as failed.
 */
import { at } from '#core/exporters/book.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { Expectation } from '#core/node-types/table.ts';
import type { Step } from './plan.ts';
import { approximate, lose, type ModuleScope } from './plan-scope.ts';
import { allOf, sqlText, surely } from './sql-words.ts';
import { adding, where } from './step-words.ts';

/** Marks bad rows. */
export const badColumn = 'is_quarantined';

export interface Quality {
  /** Rules the runtime checks. */
  readonly declared: readonly Expectation[];
  /** What keeps and stops rows where the runtime checks nothing. */
  readonly steps: readonly Step[];
  /** Rules whose failures are counted in a table of their own. */
  readonly counted: readonly Expectation[];
  /** Adds the mark of bad rows; absent: none are marked. */
  readonly marking: Step | undefined;
  readonly quarantine: 'off' | 'flag' | 'table';
}

/**
 * Reports and accounts for what the runtime cannot keep of it; rules that are switched off are left
 * out.
 */
export function qualityOf(scope: ModuleScope, table: NodeOf<'table'>): Quality {
  const rules = enabledRules(scope, table);
  const quarantine = quarantineMode(scope, table, rules);
  const marking = quarantine === 'off' ? undefined : markingStep(table, rules);
  const effective = quarantine === 'flag' ? demoted(scope, table, rules) : rules;
  if (scope.runtime.expectations) {
    return { declared: effective, steps: [], counted: [], marking, quarantine };
  }
  const steps = [...failing(table, effective), ...dropping(effective)];
  return { declared: [], steps, counted: counted(scope, table, effective), marking, quarantine };
}

function enabledRules(scope: ModuleScope, { id, fields }: NodeOf<'table'>): readonly Expectation[] {
  const all = fields.expectations ?? [];
  for (const [index, { enabled, tag }] of all.entries()) {
    const field = ['expectations', `${index}`];
    if (enabled === false) scope.book.lose(at(id, field), 'It is switched off.');
    else
      scope.say(
        at(id, [...field, 'name']),
        at(id, [...field, 'constraint']),
        at(id, [...field, 'action']),
      );
    if (enabled !== false && tag !== undefined) {
      scope.book.lose(at(id, [...field, 'tag']), 'Rules have no tags there.');
    }
  }
  return all.filter(({ enabled }) => enabled !== false);
}

function quarantineMode(
  scope: ModuleScope,
  { id, fields }: NodeOf<'table'>,
  rules: readonly Expectation[],
): Quality['quarantine'] {
  const { quarantine, snapshotCapture } = fields;
  if (!quarantine) return 'off';
  const hasRules = rules.length > 0 || (quarantine.rules ?? []).length > 0;
  if (hasRules && !snapshotCapture) {
    scope.say(at(id, ['quarantine']));
    return quarantine.mode;
  }
  const reason = hasRules
    ? 'Tables kept in step with snapshots have no quarantine.'
    : 'Without rules there is nothing to quarantine.';
  scope.book.lose(at(id, ['quarantine']), reason);
  return 'off';
}

function markingStep({ fields }: NodeOf<'table'>, rules: readonly Expectation[]): Step {
  const bad = fields.quarantine?.rules ?? [];
  const condition =
    bad.length > 0
      ? surely(allOf(bad.map((rule) => rule.condition)))
      : `NOT ${surely(allOf(rules.map(({ constraint }) => constraint)))}`;
  return adding(`${condition} AS ${badColumn}`);
}

/** Where bad rows stay and are marked, no rule may take them away. */
function demoted(
  scope: ModuleScope,
  table: NodeOf<'table'>,
  rules: readonly Expectation[],
): readonly Expectation[] {
  if (rules.some(({ action }) => action !== 'warn')) {
    approximate(scope, 'quarantine-flag', {
      node: table.id,
      field: ['expectations'],
      message: `${labelOf(table)} marks bad rows, so its expectations only count them: nothing is dropped and nothing stops the pipeline.`,
      hint: 'Copy bad rows to a table of their own if they must not stay.',
      reason: 'Bad rows are marked, so none are dropped and nothing stops.',
    });
  }
  return rules.map((rule) => ({ ...rule, action: 'warn' }));
}

function failing(table: NodeOf<'table'>, rules: readonly Expectation[]): readonly Step[] {
  const conditions = rules
    .filter(({ action }) => action === 'fail')
    .map(({ name, constraint }) => {
      const words = `${labelOf(table)}: a row fails ${name}.`;
      return `assert_true(${constraint}, ${sqlText(words)}) IS NULL`;
    });
  return conditions.length > 0 ? [where(...conditions)] : [];
}

function dropping(rules: readonly Expectation[]): readonly Step[] {
  const conditions = rules
    .filter(({ action }) => action === 'drop')
    .map(({ constraint }) => constraint);
  return conditions.length > 0 ? [where(...conditions)] : [];
}

function counted(
  scope: ModuleScope,
  table: NodeOf<'table'>,
  rules: readonly Expectation[],
): readonly Expectation[] {
  const warning = rules.filter(({ action }) => action === 'warn');
  if (warning.length === 0 || table.fields.kind !== 'temporary-view') return warning;
  lose(scope, 'view-expectations', {
    node: table.id,
    field: ['expectations'],
    message: `The expectations of the temporary view ${labelOf(table)} that only warn are not counted: ${scope.runtime.title} counts none, and a view keeps no rows to count them in.`,
    hint: 'Put them on the table that reads the view.',
    reason: 'Failures of a view are not counted there.',
  });
  return [];
}

/** Counts the rows that fail each rule: one row for each. */
export function countingStep(rules: readonly Expectation[]): Step {
  const rows = rules.map(
    ({ name, constraint }) => `${sqlText(name)}, count(*), count_if(NOT ${surely(constraint)})`,
  );
  const counts = `stack(${rules.length}, ${rows.join(', ')}) AS (rule, checked_rows, failed_rows)`;
  return { kind: 'select', expressions: [counts] };
}
