// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of secrets
import { expect, it } from 'vitest';
import { inText } from '#core/rules/secrets/in-text.ts';
import { completeSource, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { findingsOf, testRule } from '../../../support/rule-test.ts';

const kafka = (options: Readonly<Record<string, string>>) =>
  completeSource('kafka', 'orders', { options });

testRule(inText, {
  accepts: {
    'placeholders where a secret would stand': pipelineOf([
      kafka({
        a: 'Endpoint=sb://shop/;SharedAccessKeyName=reader;SharedAccessKey=<key>',
        b: 'username="me" password="{{secrets/shop/login}}"',
        c: 'password=${secret.login}',
        'kafka.ssl.keystore.password': '${secret.store}',
        'fs.s3a.secret.key': '{s3_key}',
        d: 'password=***',
      }),
    ]),
    'ordinary texts': pipelineOf([
      tableNode('bronze.password_resets', 'source.orders', {
        comment: 'Passwords are never stored here. AKIA is a prefix.',
        flows: { main: { from: 'source.orders', where: ['a = b', 'password IS NOT NULL'] } },
        columnComments: { password: 'a hash' },
      }),
    ]),
  },
  reports: {
    'keys and passwords in options': [
      pipelineOf([
        kafka({
          a: 'Endpoint=sb://shop/;SharedAccessKeyName=r;SharedAccessKey=Zm9vYmFyYmF6',
          b: 'required username="me" password="hunter2";',
          'kafka.ssl.keystore.password': 'changeit',
        }),
      ]),
      'source.orders seems to hold a password or key in options.kafka.ssl.keystore.password.',
      'source.orders seems to hold a shared access key in options.a.',
      'source.orders seems to hold a password in options.b.',
    ],
    'tokens and keys in other texts': [
      pipelineOf(
        [
          tableNode('bronze.orders', 'source.orders', {
            comment: `see ${'AKIA'}IOSFODNN7EXAMPLE`,
            kept: { lakeflow: { note: `${'dapi'}0123456789abcdef0123456789abcdef` } },
          }),
        ],
        { variables: { landing: { dev: `https://a/b?sv=1&sig=${'aB3'.repeat(10)}` } } },
      ),
      'bronze.orders seems to hold an AWS access key in comment.',
      'bronze.orders seems to hold a Databricks token in kept.lakeflow.note.',
      'the variable landing seems to hold a signed link.',
    ],
  },
});

it('never repeats the secret', () => {
  const findings = findingsOf(inText, pipelineOf([kafka({ a: 'password=hunter2' })]));
  expect(findings).toHaveLength(1);
  expect(JSON.stringify(findings)).not.toContain('hunter2');
});
