/** A database is found by its address, and has many tables. */
import { labelOf } from '#core/model/label.ts';
import { hasOption } from '#core/model/source-options.ts';
import { listed } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

const demands = [
  { option: 'url', title: 'the address of the database (url)', instead: ['databricks.connection'] },
  { option: 'dbtable', title: 'a table or query to read (dbtable or query)', instead: ['query'] },
] as const;

export const jdbcIncomplete = defineRule({
  code: 'source/jdbc-incomplete',
  severity: 'error',
  summary: 'JDBC sources must name their database, and a table or query to read.',

  checkNode(node, report, pipeline) {
    if (node.type !== 'jdbc') return;
    const missing = demands.filter(
      ({ option, instead }) => !hasOption(pipeline, node, option, ...instead),
    );
    const [first] = missing;
    if (!first) return;
    report({
      message: `${labelOf(node)} lacks ${listed(missing.map(({ title }) => title))}.`,
      hint: 'Set these options, such as url to jdbc:postgresql://erp-db:5432/erp and dbtable to public.orders.',
      at: { ref: { node: node.id, field: ['options', first.option] } },
    });
  },
});
