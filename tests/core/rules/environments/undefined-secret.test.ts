// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of secrets
import { undefinedSecret } from '#core/rules/environments/undefined-secret.ts';
import { completeSource, pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const kafka = (servers: string) =>
  completeSource('kafka', 'orders', {
    options: { subscribe: 'orders', 'kafka.bootstrap.servers': servers },
  });

testRule(undefinedSecret, {
  accepts: {
    'a secret that is defined': pipelineOf([kafka('${secret.servers}')], {
      secrets: { servers: { scope: 's', key: 'k' } },
    }),
    'no secret': pipelineOf([kafka('broker:9092')]),
  },
  reports: {
    'secrets nobody defined, one of them misspelt': [
      pipelineOf([kafka('${secret.server}'), completeSource('event-hubs', 'clicks')], {
        secrets: { servers: { scope: 's', key: 'k' } },
      }),
      'source.clicks uses the secret hub_key, which is not defined.',
      'source.orders uses the secret server, which is not defined.',
    ],
  },
});
