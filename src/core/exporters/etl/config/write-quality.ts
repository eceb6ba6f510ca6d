/** Writes the rules of a table, and which of them send rows to its quarantine. */
import { dimensions, type EtlTable } from '#core/etl-config/config-schema.ts';
import { at } from '#core/exporters/book.ts';
import type { Expectation } from '#core/node-types/table.ts';
import type { Row } from './config-scope.ts';

type Rule = NonNullable<EtlTable['quality']>[number];

/** A tag that is none of the dimensions has no place. */
const keys = [
  ['name', 'name'],
  ['constraint', 'rule'],
  ['action', 'on_violation'],
  ['tag', 'dimension'],
] as const;

/** Rules that are switched off are left out. */
export function writeQuality({ table, say }: Row): readonly Rule[] {
  const { expectations = [], quarantine } = table.fields;
  const isQuarantined = quarantine?.mode === 'table' && quarantine.rules === undefined;
  if (isQuarantined) say(at(table.id, ['quarantine', 'mode']), ['quality']);
  const rules: Rule[] = [];
  for (const [index, expectation] of expectations.entries()) {
    if (expectation.enabled === false) continue;
    const rule = ruleOf(expectation, isQuarantined);
    for (const [field, key] of keys) {
      if (rule[key] === undefined) continue;
      say(at(table.id, ['expectations', `${index}`, field]), ['quality', `${rules.length}`, key]);
    }
    rules.push(rule);
  }
  return rules;
}

function ruleOf({ name, constraint, action, tag }: Expectation, isQuarantined: boolean): Rule {
  const dimension = dimensions.find((one) => one === tag);
  return {
    name,
    rule: constraint,
    ...(dimension && { dimension }),
    on_violation: isQuarantined && action === 'drop' ? 'quarantine' : action,
  };
}
