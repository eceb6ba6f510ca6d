/** What a query reads by a short name has to be an input of its flow. */
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { labelOf } from '#core/model/label.ts';
import { writtenQueries } from '#core/model/written-queries.ts';
import { listed } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

export const unknownAlias = defineRule({
  code: 'query/unknown-alias',
  severity: 'error',
  summary: 'A query must read its inputs by their aliases.',

  check({ pipeline }, report) {
    for (const { node, field, inputs, tables, isOfSteps } of writtenQueries(pipeline)) {
      // A step that names a lookup that is not there is told of by itself.
      if (isOfSteps) continue;
      const aliases = inputs.map(({ alias }) => alias);
      const known = new Set(aliases.map((alias) => alias.toLowerCase()));
      const names = new Set(tables.flatMap(({ parts }) => (parts.length === 1 ? parts : [])));
      for (const name of names) {
        if (known.has(name.toLowerCase())) continue;
        const meant = nearMissFinder(aliases)(name);
        report({
          message: `The query of ${labelOf(node)} reads ${name}, which is not one of its inputs.`,
          hint: meant
            ? `Did you mean ${meant}?`
            : `Add ${name} as a lookup, or read what there is: ${listed(aliases)}.`,
          at: { ref: { node: node.id, field: [...field, 'query'] } },
        });
      }
    }
  },
});
