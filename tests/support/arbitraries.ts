/** Random documents and commands for property tests. */
import fc from 'fast-check';
import type { Command, CommandName } from '#core/commands/index.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { completeSource, pipelineOf, sinkNode, tableNode } from './build-pipeline.ts';

const pipeline = pipelineOf(
  [
    completeSource('cloud-files', 'orders'),
    tableNode('bronze.orders', 'source.orders', {
      expectations: [
        { name: 'a', constraint: 'id > 0', action: 'drop' },
        { name: 'b', constraint: 'id < 9', action: 'warn' },
      ],
    }),
    // Flows are named after their tables, and a table may be called anything.
    tableNode('silver.constructor', 'bronze.orders', { clusterColumns: ['id', 'name'] }),
    sinkNode('alerts', 'silver.constructor'),
  ],
  { environments: ['dev', 'prd'], variables: { schema: { dev: 'd' }, constructor: { dev: 'c' } } },
);

const documentOf = (of: Pipeline): WorkspaceDocument => ({
  pipeline: of,
  layout: Object.fromEntries(nodesOf(of).map(({ id }, row) => [id, { x: 0, y: row * 96 }])),
  output: { exporter: 'lakeflow', specFormat: 'json' },
});

/** A document with a node of each kind that commands treat differently. */
export const startDocument = documentOf(pipeline);

const otherNode = tableNode('gold.totals', 'silver.constructor');
const otherDocument = documentOf(pipelineOf([otherNode]));

const ids = [...Object.keys(pipeline.nodes), otherNode.id, 'bronze.missing'] as NodeId[];
const id = fc.constantFrom(...ids);
const point = fc.record({ x: fc.integer(), y: fc.integer() });
const field = fc.constantFrom<readonly string[]>(
  ['comment'],
  ['clusterColumns'],
  ['clusterColumns', '0'],
  ['expectations', '1'],
  ['expectations', '0', 'constraint'],
  ['flows', 'constructor'],
  ['flows', 'constructor', 'mode'],
  ['flows', 'orders', 'from'],
  ['options', 'constructor'],
  ['nothing', 'at', 'all'],
  [],
);
const value = fc.oneof(fc.constant(undefined), fc.string(), fc.array(fc.string()));
const node = fc.constantFrom(...nodesOf(pipeline), otherNode);

type CommandOf<N extends CommandName> = Extract<Command, { readonly name: N }>;

/** One for every command: a command that is missing here does not compile. */
const commands: { readonly [N in CommandName]: fc.Arbitrary<Omit<CommandOf<N>, 'name'>> } = {
  'import-project': fc.record({
    document: fc.constantFrom(startDocument, otherDocument),
    tables: fc.nat(),
  }),
  'place-nodes': fc.record({ places: fc.dictionary(id, point, { noNullPrototype: true }) }),
  'remove-node': fc.record({ id }),
  'rename-node': fc.record({ id, to: fc.string() }),
  'rename-project': fc.record({ to: fc.string() }),
  'replace-nodes': fc.record({ nodes: fc.array(node) }),
  'set-field': fc.record({ id, field, value }),
  'set-output': fc.record({
    output: fc.record({
      exporter: fc.string(),
      specFormat: fc.constantFrom('json' as const, 'yaml' as const),
    }),
  }),
  'set-variable': fc.record({
    variable: fc.constantFrom('schema', 'constructor', 'catalog'),
    environment: fc.constantFrom('dev', 'prd', 'constructor'),
    value: fc.string(),
  }),
};

export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  ...Object.entries<fc.Arbitrary<object>>(commands).map(([name, args]) =>
    // The arguments under a name are those of its command; `commands` is typed so.
    args.map((given) => ({ ...given, name }) as Command),
  ),
);
