/** What is declared for a sink: itself, and the flows into it. */
import { at } from '#core/exporters/book.ts';
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { flowOf, modeOfFlow } from './datasets.ts';
import { hubConnection } from './hub-connection.ts';
import type { Declaration, Options } from './plan.ts';
import { queryOf } from './plan-queries.ts';
import type { ModuleScope } from './plan-scope.ts';
import type { Refusal } from './shapes.ts';

export type SinkScope = ModuleScope & { readonly node: NodeOf<'sink'> };

/** Why a sink cannot be declared; absent: it can. */
export function sinkRefusal(scope: Omit<SinkScope, 'say'>): Refusal | undefined {
  const { node, runtime, shapes, pipeline } = scope;
  if (node.fields.format === 'foreach-batch' && !runtime.batchSinks) {
    return {
      kind: 'refused',
      reason: `${labelOf(node)} hands each batch to a Python function, which ${runtime.title} cannot do in a pipeline.`,
      hint: 'Write to a topic or a table and act on that, or export for Databricks.',
    };
  }
  const flows = Object.values(node.fields.flows);
  const refused = flows.map((flow) => shapes.refusalOf(flow)).find((one) => one !== undefined);
  if (refused || flows.length === 0) {
    return (
      refused ?? {
        kind: 'refused',
        reason: `Nothing feeds ${labelOf(node)}.`,
        hint: 'Link it to a table or source.',
      }
    );
  }
  for (const flow of flows) {
    const source = nodeOf(pipeline, flow.from);
    if (source && source.type !== 'sink' && !shapes.canStream(source, flow)) {
      return {
        kind: 'refused',
        reason: `${labelOf(node)} takes a stream, and ${labelOf(source)} is computed anew at each run in ${runtime.title}.`,
        hint: 'Let it read a table that rows are only added to.',
      };
    }
  }
  return undefined;
}

/** Asked only for sinks that `sinkRefusal` lets pass. */
export function planSink(scope: SinkScope): readonly Declaration[] {
  const { node } = scope;
  const { fields, id } = node;
  const target = scope.names.sinkOf(node);
  if (target !== node.name) scope.book.approximate(at(id, ['name']), `It is called ${target}.`);
  scope.say(at(id, ['name']), at(id, ['format']), at(id, ['layer']), at(id, ['options']));
  for (const field of ['module', 'function'] as const) {
    if (fields[field] !== undefined) scope.say(at(id, [field]));
  }
  const flows = Object.entries(fields.flows).map(([flow, read]) => {
    const mode = modeOfFlow(scope, read, 'stream');
    return flowOf(scope, { query: queryOf(scope, flow, read, mode), target });
  });
  return [
    {
      kind: 'sink',
      name: target,
      format: fields.format === 'event-hubs' ? 'kafka' : fields.format,
      options:
        fields.format === 'event-hubs' ? hubSinkOptions(scope, fields.options) : fields.options,
      module: fields.module ?? '',
      function: fields.function ?? '',
    },
    ...flows,
  ];
}

/** The options of a sink say where its hub is, beside those of the writer. */
function hubSinkOptions({ runtime }: SinkScope, options: Options): Options {
  const of = (name: string): string | undefined => options[`eventhub.${name}`];
  const secret = of('accessKeySecret');
  const connection = hubConnection(runtime.kafkaClasses, {
    namespace: of('namespace'),
    port: of('port'),
    accessKeyName: of('accessKeyName'),
    // Either the alias, or the reference to it.
    accessKeySecret: secret?.replace(/^\$\{secret\.(.*)\}$/, '$1'),
  });
  const topic = of('name');
  const others = Object.entries(options).filter(([name]) => !name.startsWith('eventhub.'));
  return {
    ...connection,
    ...(topic !== undefined && { topic }),
    ...Object.fromEntries(others),
  };
}
