/** Which tables can be worked out from sample rows on one machine, and why others cannot. */
import type { ChangeFlow, Dataset, Input, SnapshotFlow } from '#core/declarative/plan.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { ChangeCapture } from '#core/node-types/table.ts';
import { queriesOf } from './expected-modules.ts';
import type { TestedModule, TestedProject } from './tested-project.ts';

/** Why a table cannot be worked out; absent: it can. Tables are called as the plan calls them. */
export type ReasonAgainst = (table: string) => string | undefined;

interface Producer {
  readonly isSql: boolean;
  readonly inputs: Input[];
  readonly captures: (ChangeFlow | SnapshotFlow)[];
}

/**
 * Asks for a table by its full name as declared, and answers with a sentence, or undefined where it
 * can be worked out.
 */
export function workable({ pipeline, modules }: TestedProject): ReasonAgainst {
  const producers = producersOf(modules);
  const known = new Map<string, string | undefined>();
  const reasonAgainst: ReasonAgainst = (table) => {
    if (known.has(table)) return known.get(table);
    // A table that reads itself has no beginning.
    known.set(table, 'It reads itself.');
    const producer = producers.get(table);
    const reason = producer ? reasonOf(producer) : 'Nothing declares it.';
    known.set(table, reason);
    return reason;
  };
  const reasonOf = ({ isSql, inputs, captures }: Producer): string | undefined => {
    return firstReason([
      ...inputs.map(({ read }) => () => {
        const isWhole = isSql && read.kind === 'statement';
        return isWhole ? 'A statement of yours stands inside its SQL.' : undefined;
      }),
      ...captures.map((capture) => () => againstCapture(capture, captures.length)),
      ...captures.map((capture) => () => againstCopies(capture)),
      ...inputs.map((input) => () => againstInput(input)),
      ...captures.flatMap((flow) =>
        flow.kind === 'change-flow' ? [() => againstTable(flow.source)] : [],
      ),
    ]);
  };
  const againstInput = ({ from, read, steps }: Input): string | undefined => {
    if (steps.some(({ kind }) => kind === 'transform')) {
      return 'A Python function of yours changes the rows.';
    }
    const isDeclared = read.kind === 'table' && producers.has(read.name);
    if (!isDeclared) return hasSamples(pipeline, from) ? undefined : `${from} has no sample rows.`;
    return 'readChangeFeed' in read.options
      ? `It reads the change feed of ${read.name}, which only Delta tables have.`
      : againstTable(read.name);
  };
  const againstCopies = (flow: ChangeFlow | SnapshotFlow): string | undefined =>
    flow.kind === 'change-flow' || typeof flow.source === 'string'
      ? undefined
      : firstReason(flow.source.query.inputs.map((input) => () => againstInput(input)));
  const againstTable = (table: string): string | undefined =>
    reasonAgainst(table) === undefined
      ? undefined
      : `It reads ${table}, whose rows are left to a run as well.`;
  return reasonAgainst;
}

function firstReason(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const reason = check();
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function producersOf(modules: readonly TestedModule[]): ReadonlyMap<string, Producer> {
  const producers = new Map<string, Producer>();
  for (const { plan, dialect } of modules) {
    const datasets = plan.declarations.filter((one): one is Dataset => 'queries' in one);
    for (const { name } of datasets) {
      producers.set(name, { isSql: dialect === undefined, inputs: [], captures: [] });
    }
    for (const declaration of plan.declarations) {
      const name = 'target' in declaration ? declaration.target : declaration.name;
      const producer = producers.get(name);
      if (!producer) continue;
      producer.inputs.push(...queriesOf(declaration).flatMap(({ inputs }) => inputs));
      const isCapture = declaration.kind === 'change-flow' || declaration.kind === 'snapshot-flow';
      if (isCapture) producer.captures.push(declaration);
    }
  }
  return producers;
}

/** An empty list of rows counts: it says that none come in. */
export function hasSamples({ samples = {} }: Pipeline, node: string): boolean {
  return Object.hasOwn(samples, node);
}

/** What the query that takes the place of AUTO CDC does not know. */
const unknown = [
  'ignoreNullUpdates',
  'ignoreNullUpdatesColumns',
  'ignoreNullUpdatesExceptColumns',
  'once',
] as const satisfies readonly (keyof ChangeCapture)[];

function againstCapture(flow: ChangeFlow | SnapshotFlow, count: number): string | undefined {
  if (flow.kind === 'snapshot-flow' && typeof flow.source === 'string')
    return 'Each run compares it with what its source holds then, and keeps no copy of that.';
  const isPlain =
    count === 1 &&
    (flow.kind === 'snapshot-flow' || unknown.every((field) => !flow.capture[field]));
  return isPlain
    ? undefined
    : 'Changes are applied to it in a way that only a run of the pipeline knows.';
}
