import type { NodeOf } from '#core/model/pipeline.ts';
import { needsDestination } from '#core/rules/sink/needs-destination.ts';
import { pipelineOf, sinkNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const sink = (
  name: string,
  format: NodeOf<'sink'>['fields']['format'],
  options: Readonly<Record<string, string>>,
) => sinkNode(name, 'bronze.orders', { format, options });

testRule(needsDestination, {
  accepts: {
    'a table, a path, a topic and a hub': pipelineOf([
      sink('a', 'delta', { tableName: 'lake.out.a' }),
      sink('b', 'delta', { path: '/out/b' }),
      sink('c', 'kafka', { topic: 'c', 'kafka.bootstrap.servers': 'broker:9092' }),
      sink('d', 'event-hubs', { 'eventhub.name': 'd', 'eventhub.namespace': 'shop' }),
    ]),
  },
  reports: {
    'sinks without a destination': [
      pipelineOf([sink('a', 'delta', {}), sink('b', 'kafka', {}), sink('c', 'event-hubs', {})]),
      'sink.a does not name a table or path to write to.',
      'sink.b does not name a topic to write to.',
      'sink.b does not name its servers to write to.',
      'sink.c does not name a hub to write to.',
      'sink.c does not name a namespace to write to.',
    ],
    'a sink with two': [
      pipelineOf([sink('a', 'delta', { tableName: 'lake.out.a', path: '/out/a' })]),
      'sink.a names both a table and a path to write to.',
    ],
  },
});
