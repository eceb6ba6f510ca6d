/** Writes the rules of a table, and which of them send rows to its quarantine. */
import { dimensions, type EtlTable } from '#core/etl-config/config-schema.ts';
import { at } from '#core/exporters/book.ts';
import type { Expectation } from '#core/node-types/table.ts';
import type { Row } from './config-scope.ts';

type Rule = NonNullable<EtlTable['quality']>[number];

export function writeQuality({ table, say }: Row): readonly Rule[] {
  const { expectations = [], quarantine } = table.fields;
  const isQuarantined = quarantine?.mode === 'table' && quarantine.rules === undefined;
  if (isQuarantined) say(at(table.id, ['quarantine', 'mode']), ['quality']);
  const rules: Rule[] = [];
  for (const [index, expectation] of expectations.entries()) {
    if (expectation.enabled === false) continue;
    const place = ['quality', `${rules.length}`];
    say(at(table.id, ['expectations', `${index}`]), place);
    rules.push(ruleOf(expectation, isQuarantined));
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
