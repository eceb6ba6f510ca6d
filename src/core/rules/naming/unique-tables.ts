/** Two writers of one table overwrite each other, or fail when they are deployed. */
import type { Pipeline } from '#core/model/pipeline.ts';
import { fullName, type WrittenTable, writtenTables } from '#core/model/written-tables.ts';
import { listed } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

interface Clash {
  readonly table: WrittenTable;
  readonly first: WrittenTable;
  readonly name: string;
  readonly environments: readonly string[];
}

export const uniqueTables = defineRule({
  code: 'naming/unique-tables',
  severity: 'error',
  summary: 'In each environment, a table must have one writer. Letter case does not count.',

  check({ pipeline }, report) {
    const taken = new Set<string>();
    for (const { table, first, name, environments } of clashesOf(pipeline, taken)) {
      const { node, field, writer } = table;
      const to = freeName(table, pipeline, taken);
      report({
        message: `${name} is written by both ${first.writer} and ${writer} in ${listed(environments)}.`,
        hint: 'Rename one of them, or make them one table with two flows.',
        at: { ref: { node: node.id, field } },
        related: [
          {
            message: `Also written here: ${name}.`,
            at: { ref: { node: first.node.id, field: first.field } },
          },
        ],
        ...(field[0] === 'name' && {
          fix: {
            title: `Rename ${writer} to ${to}`,
            command: { name: 'rename-node', id: node.id, to },
          },
        }),
      });
    }
  },
});

/** @param taken receives the key of every table in every environment */
function clashesOf(pipeline: Pipeline, taken: Set<string>): Iterable<Clash> {
  const clashes = new Map<string, Clash>();
  for (const environment of pipeline.environments) {
    const firsts = new Map<string, WrittenTable>();
    for (const table of writtenTables(pipeline)) {
      if (table.name.trim() === '') continue;
      const name = fullName(table, pipeline.variables, environment);
      const key = keyOf(table, name);
      taken.add(key);
      const first = firsts.get(key);
      if (!first) firsts.set(key, table);
      else note(clashes, { table, first, name, environments: [environment] });
    }
  }
  return clashes.values();
}

/** One clash of the same two writers is one problem, in however many environments it happens. */
function note(clashes: Map<string, Clash>, clash: Clash): void {
  const key = `${clash.first.writer} | ${clash.table.writer} | ${clash.table.node.id}`;
  const known = clashes.get(key);
  const environments = [...(known?.environments ?? []), ...clash.environments];
  clashes.set(key, { ...(known ?? clash), environments });
}

function keyOf({ database, scope }: WrittenTable, name: string): string {
  return (database === undefined ? `${scope} ${name}` : name).toLowerCase();
}

function freeName(table: WrittenTable, pipeline: Pipeline, taken: ReadonlySet<string>): string {
  const isTaken = (name: string): boolean =>
    pipeline.environments.some((environment) => {
      const renamed = { ...table, name };
      return taken.has(keyOf(renamed, fullName(renamed, pipeline.variables, environment)));
    });
  for (let n = 2; ; n += 1) {
    const name = `${table.name}_${n}`;
    if (!isTaken(name)) return name;
  }
}
