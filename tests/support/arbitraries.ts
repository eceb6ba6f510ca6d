/** Random documents and commands for property tests. */
import fc from 'fast-check';
import type { Command, CommandName } from '#core/commands/index.ts';
import { areaColours, type WorkspaceDocument } from '#core/editing/document.ts';
import { nodesOf } from '#core/model/graph.ts';
import { layers, type NodeId, type Pipeline } from '#core/model/pipeline.ts';
import { anyJob, smallJob } from './any-job.ts';
import { alertOn, anyResource, dashboardOf, smallResource } from './any-resource.ts';
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
    tableNode('gold.joined', 'silver.constructor', {
      flows: {
        joined: {
          from: 'silver.constructor',
          lookups: { orders: { from: 'bronze.orders' }, constructor: { from: 'bronze.missing' } },
          query: 'SELECT * FROM constructor JOIN orders USING (id)',
          steps: [{ kind: 'filter', where: ['id > 0'] }],
        },
      },
    }),
    // Flows are named after their tables, and a table may be called anything.
    tableNode('silver.constructor', 'bronze.orders', { clusterColumns: ['id', 'name'] }),
    sinkNode('alerts', 'silver.constructor'),
  ],
  {
    environments: ['dev', 'prd'],
    variables: { schema: { dev: 'd' }, constructor: { dev: 'c' } },
    samples: { 'bronze.orders': [{ id: 1, name: null, tags: ['a', { b: true }] }] },
    resources: { shown: dashboardOf('gold.joined'), constructor: alertOn('bronze.orders') },
    jobs: { daily: smallJob, constructor: { ...smallJob, selection: { tables: ['gold.joined'] } } },
  },
);

const documentOf = (of: Pipeline): WorkspaceDocument => ({
  pipeline: of,
  layout: Object.fromEntries(nodesOf(of).map(({ id }, row) => [id, { x: 0, y: row * 96 }])),
  output: { exporter: 'lakeflow' },
});

/** A document with a node of each kind that commands treat differently. */
export const startDocument = documentOf(pipeline);

const otherNode = tableNode('gold.totals', 'silver.constructor');
const otherDocument = documentOf(pipelineOf([otherNode]));

const ids = [...Object.keys(pipeline.nodes), otherNode.id, 'bronze.missing'] as NodeId[];
const id = fc.constantFrom(...ids);
const point = fc.record({ x: fc.integer(), y: fc.integer() });
const places = fc.dictionary(id, point, { noNullPrototype: true });
const field = fc.constantFrom<readonly string[]>(
  ['comment'],
  ['clusterColumns'],
  ['clusterColumns', '0'],
  ['expectations', '1'],
  ['expectations', '0', 'constraint'],
  ['flows', 'constructor'],
  ['flows', 'constructor', 'mode'],
  ['flows', 'orders', 'from'],
  ['flows', 'joined', 'steps'],
  ['flows', 'joined', 'steps', '0'],
  ['flows', 'joined', 'steps', '0', 'where'],
  ['options', 'constructor'],
  ['nothing', 'at', 'all'],
  [],
);
const value = fc.oneof(fc.constant(undefined), fc.string(), fc.array(fc.string()));
const variable = fc.constantFrom('schema', 'constructor', 'catalog');
const environment = fc.constantFrom('dev', 'prd', 'constructor');
const alias = fc.constantFrom('kafka_key', 'constructor');
const jobName = fc.constantFrom('daily', 'hourly', 'constructor');
const resourceName = fc.constantFrom('shown', 'late', 'constructor');
const legacyPath = fc.constantFrom('onboarding.json', 'dqe/orders.json');
const annotationId = fc.constantFrom('a', 'b', 'constructor');
const size = fc.record({ width: fc.nat(), height: fc.nat() });
const colour = fc.constantFrom(...areaColours);
const annotation = fc.oneof(
  fc.record({ kind: fc.constant('note' as const), text: fc.string(), point, size }),
  fc.record({ kind: fc.constant('area' as const), title: fc.string(), point, size, colour }),
);
const node = fc.constantFrom(...nodesOf(pipeline), otherNode);

type CommandOf<N extends CommandName> = Extract<Command, { readonly name: N }>;

/** One for every command: a command that is missing here does not compile. */
const commands: { readonly [N in CommandName]: fc.Arbitrary<Omit<CommandOf<N>, 'name'>> } = {
  'accept-tables': fc.record(
    { ids: fc.array(id), isTakenBack: fc.constant(true as const) },
    { requiredKeys: ['ids'] },
  ),
  'add-annotation': fc.record({ id: annotationId, annotation }),
  'add-environment': fc.record(
    { environment, like: environment },
    { requiredKeys: ['environment'] },
  ),
  'add-stub': fc.record({ path: legacyPath, text: fc.string() }),
  'add-variable': fc.record({ variable }),
  'add-nodes': fc.record(
    {
      nodes: fc.array(node),
      places,
      links: fc.array(fc.record({ from: id, to: id })),
      authored: fc.dictionary(id, fc.string()),
      samples: fc.constantFrom({}, { 'bronze.orders': [{ id: 1 }], constructor: [] }),
    },
    { requiredKeys: ['nodes', 'places'] },
  ),
  'change-annotation': fc.record(
    {
      id: annotationId,
      change: fc.record(
        { text: fc.string(), title: fc.string(), point, size, colour },
        { requiredKeys: [] },
      ),
      places,
    },
    { requiredKeys: ['id', 'change'] },
  ),
  connect: fc.record({ from: id, to: id }),
  'decide-key': fc.record(
    {
      file: legacyPath,
      path: fc.constantFrom('[0].a', '[0].constructor'),
      to: fc.constantFrom('keep', 'let go', 'ask again'),
      keep: fc.record({ node: id, line: fc.constantFrom('Legacy a: 1', 'Legacy b: 2') }),
    },
    { requiredKeys: ['file', 'path', 'to'] },
  ),
  disconnect: fc.record({ from: id, to: id }),
  'import-project': fc.record({
    document: fc.constantFrom(startDocument, otherDocument),
    tables: fc.nat(),
  }),
  'insert-on-link': fc.record({ node, places, from: id, to: id }),
  'insert-template': fc.record({
    title: fc.string(),
    template: fc.constantFrom(pipeline, otherDocument.pipeline),
  }),
  'place-nodes': fc.record({ places }),
  'remove-annotation': fc.record({ id: annotationId }),
  'remove-job': fc.record({ job: jobName }),
  'remove-resource': fc.record({ resource: resourceName }),
  'remove-environment': fc.record({ environment }),
  'remove-secret': fc.record({ alias }),
  'remove-variable': fc.record(
    { variable, inPlace: fc.constantFrom('d', '{schema}') },
    { requiredKeys: ['variable'] },
  ),
  'rename-job': fc.record({ from: jobName, to: jobName }),
  'rename-resource': fc.record({ from: resourceName, to: resourceName }),
  'rename-environment': fc.record({ from: environment, to: environment }),
  'rename-secret': fc.record({ from: alias, to: alias }),
  'rename-variable': fc.record({ from: variable, to: variable }),
  'remove-nodes': fc.record({ ids: fc.array(id) }),
  'rename-node': fc.record({ id, to: fc.oneof(fc.string(), fc.constantFrom('orders', 'joined')) }),
  'rename-project': fc.record({ to: fc.string() }),
  'replace-nodes': fc.record({ nodes: fc.array(node) }),
  'restore-document': fc.record({
    document: fc.constantFrom(startDocument, otherDocument),
    title: fc.string(),
  }),
  'set-field': fc.record({ id, field, value }),
  'set-fields': fc.record({
    changes: fc.array(fc.record({ id, field, value }, { requiredKeys: ['id', 'field'] })),
  }),
  'set-job-field': fc.record({
    job: jobName,
    field: fc.constantFrom(['paused'], ['trigger', 'kind'], ['selection', 'tables', '0'], ['tags']),
    value,
  }),
  'set-job': fc.record({ job: jobName, to: anyJob }),
  'set-resource-field': fc.record({
    resource: resourceName,
    field: fc.constantFrom(['kind'], ['pages', '0'], ['schedule', 'cron'], ['table']),
    value,
  }),
  'set-resource': fc.record({ resource: resourceName, to: anyResource }),
  'set-layer': fc.record({ ids: fc.array(id), layer: fc.constantFrom(...layers), places }),
  'set-output': fc.record({
    output: fc.record(
      {
        exporter: fc.string(),
        options: fc.dictionary(fc.string(), fc.dictionary(fc.string(), fc.string())),
      },
      { requiredKeys: ['exporter'] },
    ),
  }),
  'set-reads': fc.record({ id, from: fc.array(id, { maxLength: 3 }) }),
  'set-samples': fc.record(
    { id, rows: fc.constantFrom([], [{ id: 1 }], [{ id: 2, constructor: null }, {}]) },
    { requiredKeys: ['id'] },
  ),
  'set-secret': fc.record({ alias, secret: fc.record({ scope: fc.string(), key: fc.string() }) }),
  'set-variable': fc.record(
    { variable, environment, value: fc.string() },
    { requiredKeys: ['variable', 'environment'] },
  ),
  'write-node': fc.record({ node, authored: fc.string() }, { requiredKeys: ['node'] }),
  'write-project': fc.record(
    {
      settings: fc.record({
        name: fc.string(),
        environments: fc.uniqueArray(environment),
        variables: fc.constantFrom({}, { schema: { dev: 'e' } }),
        secrets: fc.constant({}),
        jobs: fc.constantFrom(undefined, { daily: smallJob }),
        resources: fc.constantFrom(undefined, { shown: smallResource }),
        samples: fc.constantFrom(undefined, { 'bronze.orders': [{ id: 1 }] }),
      }),
      output: fc.constantFrom(startDocument.output),
      authored: fc.string(),
    },
    { requiredKeys: ['settings', 'output'] },
  ),
};

export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  ...Object.entries<fc.Arbitrary<object>>(commands).map(([name, args]) =>
    // The arguments under a name are those of its command; `commands` is typed so.
    args.map((given) => ({ ...given, name }) as Command),
  ),
);
