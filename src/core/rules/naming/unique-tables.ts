/** Two writers of one table overwrite each other, or fail when they are deployed. */
import type { Pipeline } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import { fullName, type WrittenTable, writtenTables } from '#core/model/written-tables.ts';
import { listed } from '#core/text/wording.ts';
import { defineRule } from '../define.ts';

interface Clash {
  readonly table: WrittenTable;
  readonly first: WrittenTable;
  readonly environments: readonly string[];
}

/** Tables of one environment, by their place and then by their name, both in lower case. */
type Taken = Map<string, Map<string, WrittenTable>>;

export const uniqueTables = defineRule({
  code: 'naming/unique-tables',
  severity: 'error',
  summary: 'In each environment, a table must have one writer. Letter case does not count.',

  check({ pipeline }, report) {
    const { clashes, taken } = clashesOf(pipeline);
    for (const { table, first, environments } of clashes) {
      const { node, field, writer } = table;
      const [environment = ''] = environments;
      const name = fullName(table, pipeline.variables, environment);
      const to = freeName(table, taken);
      report({
        message: `${name} is written by ${bothOf(first.writer, writer)} in ${listed(environments)}.`,
        hint: 'Rename one of them, or make them one table with two flows.',
        at: { ref: { node: node.id, field } },
        related: [
          {
            message: `${name} is written here too.`,
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

function bothOf(first: string, second: string): string {
  return first === second ? `two that are called ${first}` : `both ${first} and ${second}`;
}

function clashesOf(pipeline: Pipeline): {
  readonly clashes: Iterable<Clash>;
  readonly taken: readonly Taken[];
} {
  const clashes = new Map<string, Clash>();
  const taken = pipeline.environments.map((environment) => {
    const tables: Taken = new Map();
    const placeOf = placeFinder(pipeline, environment, tables);
    for (const table of writtenTables(pipeline)) {
      const name = resolve(table.name, pipeline.variables, environment).toLowerCase();
      const place = placeOf(table);
      const first = place.get(name);
      if (!first) place.set(name, table);
      else if (isClash(name, first, table)) {
        note(clashes, { table, first, environments: [environment] });
      }
    }
    return tables;
  });
  return { clashes: clashes.values(), taken };
}

/** Several sinks may add rows to one table; whatever a table node writes is its own. */
function isClash(name: string, a: WrittenTable, b: WrittenTable): boolean {
  return name !== '' && (a.node.type !== 'sink' || b.node.type !== 'sink');
}

/** Most tables share a few databases, which are worked out once. */
function placeFinder(
  { variables }: Pipeline,
  environment: string,
  tables: Taken,
): (table: WrittenTable) => Map<string, WrittenTable> {
  const known = new Map<string, Map<string, WrittenTable>>();
  return ({ database, scope }) => {
    const written = database ?? `pipeline ${scope}`;
    const found = known.get(written);
    if (found) return found;
    const key = resolve(written, variables, environment).toLowerCase();
    const place = tables.get(key) ?? new Map<string, WrittenTable>();
    tables.set(key, place);
    known.set(written, place);
    return place;
  };
}

/** One clash of the same two writers is one problem, in however many environments it happens. */
function note(clashes: Map<string, Clash>, clash: Clash): void {
  const key = `${clash.first.writer} | ${clash.table.writer} | ${clash.table.node.id}`;
  const environments = [...(clashes.get(key)?.environments ?? []), ...clash.environments];
  clashes.set(key, { ...clash, environments });
}

/** A name that no table has anywhere, whatever database it is in. */
function freeName({ name }: WrittenTable, taken: readonly Taken[]): string {
  const places = taken.flatMap((tables) => [...tables.values()]);
  for (let n = 2; ; n += 1) {
    const free = `${name}_${n}`;
    if (!places.some((place) => place.has(free.toLowerCase()))) return free;
  }
}
