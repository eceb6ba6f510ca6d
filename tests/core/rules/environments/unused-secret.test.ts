import { unusedSecret } from '#core/rules/environments/unused-secret.ts';
import { completeSource, pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(unusedSecret, {
  accepts: {
    'the key of an event hub': pipelineOf([completeSource('event-hubs', 'clicks')], {
      secrets: { hub_key: { scope: 's', key: 'k' } },
    }),
  },
  reports: {
    'a secret nobody refers to': [
      pipelineOf([], { secrets: { servers: { scope: 's', key: 'k' } } }),
      'No text refers to the secret servers.',
    ],
  },
});
