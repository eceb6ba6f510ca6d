// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of secrets
import { wholeValue } from '#core/rules/secrets/whole-value.ts';
import { completeSource, pipelineOf } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const kafka = (login: string) =>
  completeSource('kafka', 'orders', { options: { 'kafka.sasl.jaas.config': login } });

testRule(wholeValue, {
  accepts: {
    'a value that is a secret': pipelineOf([kafka('${secret.login}')]),
    'the alias of an access key': pipelineOf([completeSource('event-hubs', 'clicks')]),
  },
  reports: {
    'a secret in a longer value': [
      pipelineOf([kafka('user=me;password=${secret.login}')]),
      'source.orders has the secret login inside a longer text, where it is not filled in.',
    ],
  },
});
