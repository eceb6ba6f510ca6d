/** The reference of steps for people, made from their JSON Schema. */
import { rowsOf, type Schema, tableOf } from './model-reference.ts';

const introduction = `# Steps

A flow of a table or a sink can say in steps what it does to the rows: an ordered recipe, one thing
after the other. The Steps editor of the inspector edits it as a form and shows the SQL of each step;
in YAML it is the list \`steps\` of a flow. Every step has a \`kind\`, may have a \`name\`, which its
part of the query is called by, and can be switched off with \`off: true\`.

\`\`\`yaml
flows:
  orders:
    from: bronze.orders
    steps:
      - kind: filter
        where: [order_id IS NOT NULL]
      - kind: cast
        columns:
          - { column: amount, type: 'decimal(18,2)' }
        otherwise: keep
\`\`\`

Before anything is exported or checked, the steps of a flow are written as one query: a common table
expression for each step, each reading the one before. So every output format carries every step.

Joins and look-ups name the lookups of their flow by alias, so that links are drawn and renaming a
table touches no step. What a stream cannot do, such as sorting, is a problem at the step that says
why and what to do instead.

This page is written from the schemas: \`npm run schemas\` brings it up to date.`;

/** Keys that every step has; they are told of once, above. */
const shared: ReadonlySet<string> = new Set(['kind', 'name', 'off']);

export function stepsReference(schema: Schema): string {
  const chapters = (schema.oneOf ?? []).map((step) => {
    const { title = '', description = '', properties } = step;
    const rows = rowsOf(step, '').filter(({ key }) => !shared.has(key));
    const kind = `\`kind: ${properties?.kind?.const}\``;
    return [`## ${title}`, '', `${description} ${kind}`, '', ...tableOf(rows)].join('\n');
  });
  return `${[introduction, ...chapters].join('\n\n')}\n`;
}
