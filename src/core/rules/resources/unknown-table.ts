/** A table that an alert or a dashboard is about may have been removed, or be none others can read. */
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { nodeOf, tablesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { resourcesOf, tablesNamedBy } from '#core/resources/resources-of.ts';
import { defineRule } from '../define.ts';

export const resourceTableUnknown = defineRule({
  code: 'resources/unknown-table',
  severity: 'error',
  summary: 'The tables of alerts and dashboards must be stored tables that others can read.',

  check({ pipeline }, report) {
    const readable = tablesOf(pipeline).filter(isReadable);
    const nearMiss = nearMissFinder(readable.map(({ id }) => id));
    for (const [name, one] of resourcesOf(pipeline)) {
      for (const { id, field } of tablesNamedBy(one)) {
        const words = refusal(pipeline, id);
        if (words === undefined) continue;
        const meant = id.trim() === '' ? undefined : nearMiss(id);
        report({
          message: `The ${one.kind} ${name} names ${words}`,
          hint: meant ? `Did you mean ${meant}?` : 'Choose another table.',
          at: { ref: { field: ['resources', name, ...field] } },
          ...(meant && {
            fix: {
              title: `Use ${meant}`,
              command: { name: 'set-resource-field', resource: name, field, value: meant },
            },
          }),
        });
      }
    }
  },
});

function isReadable({ fields }: NodeOf<'table'>): boolean {
  return fields.kind !== 'temporary-view' && fields.private !== true;
}

/** Why nobody can read it there; absent: they can. */
function refusal(pipeline: Pipeline, id: string): string | undefined {
  if (id.trim() === '') return 'no table yet.';
  const node = nodeOf(pipeline, id);
  if (!node) return `${id}, which is not in the project.`;
  if (node.type !== 'table') return `${labelOf(node)}, which is no table.`;
  if (isReadable(node)) return undefined;
  return node.fields.private === true
    ? `${labelOf(node)}, a private table: only its own pipeline can read it.`
    : `${labelOf(node)}, a temporary view: nothing of it is stored.`;
}
