// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of secrets
import { eventHubIncomplete } from '#core/rules/source/event-hub-incomplete.ts';
import { completeSource, pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(eventHubIncomplete, {
  accepts: {
    'a complete hub': pipelineOf([completeSource('event-hubs', 'clicks')]),
    'options in place of the fields': pipelineOf([
      completeSource('event-hubs', 'clicks', {
        namespace: undefined,
        accessKeyName: undefined,
        accessKeySecret: undefined,
        options: {
          'kafka.bootstrap.servers': 'shop.servicebus.windows.net:9093',
          'kafka.sasl.jaas.config': '${secret.login}',
        },
      }),
    ]),
  },
  reports: {
    'what no connection can be made without': [
      pipelineOf([
        completeSource('event-hubs', 'clicks', { hub: '', namespace: '' }),
        completeSource('event-hubs', 'views', { accessKeySecret: undefined }),
      ]),
      'source.clicks lacks the name of the hub and a namespace.',
      'source.views lacks the secret that holds its access key.',
    ],
  },
});
