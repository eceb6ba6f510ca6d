/** Alerts and volumes in a Databricks bundle. */
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { Resource, ResourceOf } from '#core/resources/resource.ts';
import { alertOn, landing } from '../../support/any-resource.ts';
import { pipelineOf } from '../../support/build-pipeline.ts';
import { goldOf, shop, source, write } from './shop.ts';

describe('an alert in a Databricks bundle', () => {
  test('runs its query over the table, wherever that is', () => {
    const late = alertOn('silver.orders', {
      condition: { column: 'n', operator: 'at-least', threshold: 5, whenEmpty: 'ok' },
      notify: { emails: ['a@{catalog}.org', ''], whenOk: false, againAfterMinutes: 30 },
    });
    const { texts, losses } = write(shop({ 'late orders': late }));
    expect(losses).toEqual([]);
    expect(texts['resources/late_orders.alert.yml']).toMatchInlineSnapshot(`
      "# Runs its query at set times, and tells when the condition is met.
      resources:
        alerts:
          late_orders:
            display_name: late orders
            query_text: "WITH watched AS (\\n  SELECT * FROM \`\${var.catalog}\`.silver.orders\\n)\\nSELECT count(*) AS row_count FROM watched"
            warehouse_id: "\${var.warehouse_starter}"
            schedule:
              quartz_cron_schedule: "0 0 * * * ?"
              timezone_id: UTC
              pause_status: UNPAUSED
            evaluation:
              source:
                name: "n"
              comparison_operator: GREATER_THAN_OR_EQUAL
              threshold:
                value:
                  double_value: 5
              empty_result_state: OK
              notification:
                notify_on_ok: false
                retrigger_seconds: 1800
                subscriptions:
                  - user_email: "a@\${var.catalog}.org"
      "
    `);
    expect(load(texts['databricks.yml'] ?? '')).toMatchObject({
      variables: { warehouse_starter: { lookup: { warehouse: 'Starter' } } },
    });
  });

  test('compares with texts, with true or false, and with nothing', () => {
    const evaluationOf = (condition: Partial<ResourceOf<'alert'>['condition']>) => {
      const one = alertOn('gold.sales', {
        condition: { column: 'n', operator: 'equal', ...condition },
      });
      const { texts, losses } = write(shop({ one }));
      const read = load(texts['resources/one.alert.yml'] ?? '') as {
        readonly resources: { readonly alerts: { readonly one: { readonly evaluation: object } } };
      };
      return { ...read.resources.alerts.one.evaluation, losses };
    };
    expect(evaluationOf({ text: 'FAILED in {catalog}' })).toMatchObject({
      threshold: { value: { string_value: `FAILED in $\u007Bvar.catalog}` } },
      losses: [],
    });
    expect(evaluationOf({ flag: false })).toMatchObject({
      threshold: { value: { bool_value: false } },
    });
    expect(evaluationOf({ operator: 'is-null', threshold: 1 })).toEqual({
      source: { name: 'n' },
      comparison_operator: 'IS_NULL',
      notification: { subscriptions: [{ user_email: 'data-oncall@example.com' }] },
      losses: [['one.condition.threshold', 'Null is compared with nothing.']],
    });
    expect(evaluationOf({ threshold: 1, text: 'one' })).toMatchObject({
      threshold: { value: { double_value: 1 } },
      losses: [['one.condition.text', 'The column is compared with the number.']],
    });
  });

  test('tells notification destinations, by variables that look them up, in words of its own', () => {
    const one = alertOn('gold.sales', {
      notify: { destinations: ['Data team: Slack', ' '] },
      summary: 'Late in {catalog}',
      description: 'See the runbook.',
    });
    const { texts, losses } = write(shop({ one }));
    expect(losses).toEqual([]);
    expect(load(texts['resources/one.alert.yml'] ?? '')).toMatchObject({
      resources: {
        alerts: {
          one: {
            evaluation: {
              notification: {
                subscriptions: [{ destination_id: `$\u007Bvar.notify_data_team_slack}` }],
              },
            },
            custom_summary: `Late in $\u007Bvar.catalog}`,
            custom_description: 'See the runbook.',
          },
        },
      },
    });
    expect(load(texts['databricks.yml'] ?? '')).toMatchObject({
      variables: {
        notify_data_team_slack: { lookup: { notification_destination: 'Data team: Slack' } },
      },
    });
  });

  const queryOf = (one: Resource, settings?: Partial<Pipeline>): unknown => {
    const { texts } = write(shop({ one }, settings));
    const read = load(texts['resources/one.alert.yml'] ?? '') as {
      readonly resources: { readonly alerts: { readonly one: { readonly query_text: string } } };
    };
    return read.resources.alerts.one.query_text;
  };

  test('reads rows that were put aside by another name, and a table in its home catalog', () => {
    const query = 'SELECT count(*) AS n FROM quarantined';
    expect(queryOf(alertOn('bronze.orders', { query }))).toBe(
      `WITH quarantined AS (\n  SELECT * FROM \`\${var.catalog}\`.bronze.orders_quarantine\n)\n${query}`,
    );
    expect(queryOf(alertOn('gold.sales'))).toContain('FROM `$\u007Bvar.catalog}`.gold.sales');
    const bare = { one: alertOn('gold.sales') };
    const { texts } = write(pipelineOf([source, goldOf(source.id)], { resources: bare }));
    expect(texts['resources/one.alert.yml']).toContain('`$\u007Bvar.default_catalog}`.gold.sales');
  });

  test.each([
    ['a table that is not there', alertOn('gold.gone'), 'The table it is about is not written.'],
    ['a view', alertOn('silver.open'), 'The table it is about is not written.'],
    [
      'no warehouse',
      alertOn('gold.sales', { warehouse: ' ' }),
      'It names no SQL warehouse to run on.',
    ],
    [
      'no query',
      alertOn('gold.sales', { query: '' }),
      'It says no query, or no column of its result.',
    ],
    [
      'nothing to compare with',
      alertOn('gold.sales', { condition: { column: 'n', operator: 'equal' } }),
      'It compares the column with nothing.',
    ],
    [
      'a parameter of its own',
      alertOn('gold.sales', { query: 'SELECT $\u007Bvar.x} AS n FROM watched' }),
      'It cannot be written, because SQL would take $\u007B for the beginning of a parameter.',
    ],
  ])('%s is lost with the reason', (_, one, reason) => {
    const { texts, losses } = write(shop({ one }));
    expect(losses).toEqual([['one', reason]]);
    expect(texts['resources/one.alert.yml']).toBeUndefined();
  });

  test('a value that would leave its quotes is refused', () => {
    const variables = { catalog: { dev: 'a`; DROP', prd: 'shop' } };
    const { losses } = write(shop({ one: alertOn('silver.orders') }, { variables }));
    expect(losses).toEqual([
      [
        'one',
        'It cannot be written, because the value of {catalog} holds signs that would end a text or a name of SQL.',
      ],
    ]);
  });
});

describe('a volume', () => {
  test('stands in its schema, with the rights of each principal once', () => {
    const { texts } = write(
      shop({
        landing: {
          ...landing,
          database: '{catalog}.raw',
          readers: ['a', 'b'],
          writers: ['b', 'c'],
        },
      }),
    );
    expect(load(texts['resources/landing.volume.yml'] ?? '')).toEqual({
      resources: {
        volumes: {
          landing: {
            catalog_name: '$\u007Bvar.catalog}',
            schema_name: 'raw',
            name: 'landing',
            volume_type: 'MANAGED',
            grants: [
              { principal: 'a', privileges: ['READ_VOLUME'] },
              { principal: 'b', privileges: ['READ_VOLUME', 'WRITE_VOLUME'] },
              { principal: 'c', privileges: ['READ_VOLUME', 'WRITE_VOLUME'] },
            ],
          },
        },
      },
    });
  });

  test('follows a schema that is created with the bundle', () => {
    const output = { exporter: 'databricks', options: { databricks: { schemas: 'created' } } };
    const one: Resource = { ...landing, database: '{catalog}.bronze' };
    const { texts } = write(shop({ one }), output);
    expect(texts['resources/one.volume.yml']).toContain('$\u007Bresources.schemas.bronze.name}');
  });

  test('without a place for its files is lost, and a managed one keeps none of its own', () => {
    const outside = { ...landing, storage: 'external' } as const;
    expect(write(shop({ outside })).losses).toEqual([
      ['outside', 'An external volume needs a location.'],
    ]);
    const { losses } = write(shop({ one: { ...landing, location: 's3://x' } }));
    expect(losses).toEqual([['one.location', 'A managed volume is where its schema keeps files.']]);
  });
});
