import { kafkaNeedsTopicAndServers } from '#core/rules/source/kafka-needs-topic-and-servers.ts';
import { completeSource, pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(kafkaNeedsTopicAndServers, {
  accepts: {
    'a topic, or a pattern of topics': pipelineOf([
      completeSource('kafka', 'orders'),
      completeSource('kafka', 'all', {
        options: { subscribePattern: 'o.*', 'kafka.bootstrap.servers': 'broker:9092' },
      }),
    ]),
  },
  reports: {
    'a source without either': [
      pipelineOf([
        completeSource('kafka', 'orders', { options: {} }),
        completeSource('kafka', 'stock', { options: { subscribe: 'stock' } }),
      ]),
      'source.orders lacks subscribe and kafka.bootstrap.servers.',
      'source.stock lacks kafka.bootstrap.servers.',
    ],
  },
});
