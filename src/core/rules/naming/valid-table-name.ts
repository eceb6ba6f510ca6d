/** Unity Catalog refuses some names; better to hear it here than from a failed deployment. */
import type { Pipeline } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import { type WrittenTable, writtenTables } from '#core/model/written-tables.ts';
import { defineRule } from '../define.ts';

const longest = 255;
const refused = /[ ./\p{Cc}]/u;
const allRefused = /[ ./\p{Cc}]/gu;

export const validTableName = defineRule({
  code: 'naming/valid-table-name',
  severity: 'error',
  summary:
    'Table names hold no spaces, dots, slashes or control characters, and at most 255 characters.',

  check({ pipeline }, report) {
    for (const table of writtenTables(pipeline)) {
      const problem = firstProblem(table, pipeline);
      if (problem === undefined) continue;
      const to = table.name.replace(allRefused, '_').slice(0, longest);
      const isRenamed = table.field[0] === 'name' && to !== table.name;
      report({
        message: `${table.writer} has a name that Unity Catalog refuses: it ${problem}.`,
        hint: 'Names hold at most 255 characters, and no spaces, dots, slashes or control characters.',
        at: { ref: { node: table.node.id, field: table.field } },
        ...(isRenamed && {
          fix: {
            title: `Rename it to ${to}`,
            command: { name: 'rename-node', id: table.node.id, to },
          },
        }),
      });
    }
  },
});

/** What is wrong with the name as it reads in the first environment where something is. */
function firstProblem({ name }: WrittenTable, pipeline: Pipeline): string | undefined {
  if (!name.includes('{')) return problemOf(name);
  for (const environment of pipeline.environments) {
    const problem = problemOf(resolve(name, pipeline.variables, environment));
    if (problem !== undefined) return `${problem} in ${environment}`;
  }
  return undefined;
}

function problemOf(name: string): string | undefined {
  if (name.length > longest) return `has ${name.length} characters`;
  const [character] = refused.exec(name) ?? [];
  switch (character) {
    case undefined:
      return undefined;
    case ' ':
      return 'holds a space';
    case '.':
      return 'holds a dot';
    case '/':
      return 'holds a slash';
    default:
      return 'holds a control character';
  }
}
