/**
 * Tells whether a quarantine rule was written as a rule for good rows.
 *
 * DLT-META keeps the rows that satisfy the rule in the quarantine table. Its documentation shows
 * the opposite, and so some configs quarantine their good rows.
 */

export interface NamedCondition {
  readonly name: string;
  readonly condition: string;
}

/** Why the rule looks like one for good rows; undefined when it does not. */
export function looksLikeGoodRows(
  rule: NamedCondition,
  validity: readonly NamedCondition[],
): string | undefined {
  const condition = normalised(rule.condition);
  const twin = validity.find((other) => normalised(other.condition) === condition);
  if (twin) return `it is the same condition as the expectation ${twin.name}`;
  if (validity.some(({ name }) => name === rule.name)) {
    return `it has the name of an expectation, ${rule.name}`;
  }
  if (/^(is_)?(valid|correct|good)(_|$)/i.test(rule.name)) return `it is called ${rule.name}`;
  if (isAllNotNull(condition)) return 'it only asks for columns that are not null';
  return undefined;
}

/** Conditions that differ in blanks, case and outer parentheses only are the same. */
function normalised(condition: string): string {
  return condition
    .replace(/\s+/g, ' ')
    .replace(/\s*([(),=<>])\s*/g, '$1')
    .trim()
    .toLowerCase();
}

function isAllNotNull(condition: string): boolean {
  return condition.split(' and ').every((part) => /^[\w.`]+ is not null$/.test(part));
}
