/** A resource that leaves out what it is made of is not written. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { tablesInQuery } from '#core/model/query-tables.ts';
import { asksForNull, comparedWith } from '#core/resources/kinds/alert.ts';
import type { Resource, ResourceOf } from '#core/resources/resource.ts';
import { resourcesOf } from '#core/resources/resources-of.ts';
import { defineRule } from '../define.ts';

export const saysEnough = defineRule({
  code: 'resources/says-enough',
  severity: 'error',
  summary: 'A resource must say what it is made of: a query and a column, pages, or a location.',

  check({ pipeline }, report) {
    for (const [name, one] of resourcesOf(pipeline)) {
      for (const { field, words, hint } of gapsIn(one)) {
        const at = { ref: { field: ['resources', name, ...field] } };
        report({ message: `The ${one.kind} ${name} ${words}.`, hint, at });
      }
    }
  },
});

interface Gap {
  readonly field: FieldPath;
  readonly words: string;
  readonly hint: string;
}

function gapsIn(one: Resource): readonly Gap[] {
  if (one.kind === 'alert') return gapsInAlert(one);
  if (one.kind === 'dashboard') {
    if (one.pages.length > 0) return [];
    return [{ field: ['pages'], words: 'shows no table', hint: 'Add a page for a table.' }];
  }
  if (one.storage === 'managed' || one.location?.trim()) return [];
  const hint = 'Give the folder its files are in, or let the schema keep them.';
  return [{ field: ['location'], words: 'is external, and says not where', hint }];
}

function gapsInAlert({ query, table, condition }: ResourceOf<'alert'>): readonly Gap[] {
  const gaps: Gap[] = [];
  if (query.trim() === '') {
    const hint = 'Write a SELECT that reads the table as watched.';
    gaps.push({ field: ['query'], words: 'has no query', hint });
  }
  const reads = tablesInQuery(query).map(({ parts }) => parts.join('.').toLowerCase());
  const own = reads.find((one) => one === 'watched' || one === 'quarantined');
  if (table === undefined && own !== undefined) {
    const hint = `${own} stands for the table of the alert.`;
    gaps.push({ field: ['table'], words: `reads ${own}, and names no table`, hint });
  }
  if (condition.column.trim() === '') {
    const hint = 'Name a column of the result of the query.';
    gaps.push({ field: ['condition', 'column'], words: 'compares no column', hint });
  }
  if (!asksForNull(condition) && comparedWith(condition) === undefined) {
    const hint = 'Give a number, a text, or true or false.';
    gaps.push({ field: ['condition'], words: 'compares its column with nothing', hint });
  }
  return gaps;
}
