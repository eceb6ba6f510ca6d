/** Every collected config: the tables it describes, and what has to be said about it. */
import { describe, expect, test } from 'vitest';
import { topicReporter } from '#core/diagnostics.ts';
import { openUploads } from '#core/text/open-uploads.ts';
import { corpusCases, hasCorpus } from '../../../support/corpus.ts';
import { type DltMetaImport, importTexts } from '../../../support/import-dlt-meta.ts';

/** Facts found by reading the case. Tables and sinks are those of the pipeline, without sources. */
interface Facts {
  readonly environments: string;
  readonly writes: string;
  /** Tables from outside that are read. */
  readonly reads?: string;
  /** Topics of all warnings and errors, each once. */
  readonly says?: string;
}

const baseTables =
  'bronze.customers_cdc bronze.iot_cdc bronze.transactions_cdc silver.customers silver.iot_cdc silver.transactions';
const fourTables =
  'bronze.customers bronze.products bronze.stores bronze.transactions silver.customers silver.products silver.stores silver.transactions';
const oldBase: Facts = {
  environments: 'dev',
  writes: baseTables,
  says: 'env-incomplete event-hub-without-namespace quarantine-polarity quarantine-without-table',
};

const facts: Readonly<Record<string, Facts>> = {
  'demo-afam-cloudfiles': {
    environments: 'demo',
    writes:
      'bronze.customers bronze.customers_delta bronze.transactions silver.customers silver.transactions',
    says: 'catalog-twice unread-key',
  },
  'demo-cars-fanout': {
    environments: 'demo',
    writes: 'bronze.cars silver.cars_germany silver.cars_japan silver.cars_uk silver.cars_usa',
  },
  'demo-dabs-people': {
    environments: 'dev,prod',
    writes:
      'bronze.people_bronze silver.people_silver silver.people_silver_sal_above_50K silver.people_silver_sal_below_50K',
    says: 'quarantine-without-rule',
  },
  'demo-dais': { environments: 'prod', writes: fourTables, says: 'duplicate-key unread-key' },
  'demo-eventhub-af': { environments: 'demo', writes: 'bronze.bronze_run_id_iot' },
  'demo-kafka-sink': {
    environments: 'demo',
    writes:
      'bronze.bronze_run_id_iot sink.bronze_customer_delta_sink sink.bronze_customer_kafka_sink',
    says: 'duplicate-key kafka-options-passed-on',
  },
  'demo-snapshot': {
    environments: 'demo',
    writes: 'bronze.products bronze.stores silver.products silver.stores',
    reads: 'source.source_products_delta',
    says: 'snapshot-path-guessed',
  },
  'docs-v0.1.0-multi-source-cdc': {
    environments: 'dev',
    writes: 'bronze.customers_cdc silver.customers',
    says: 'env-incomplete missing-file missing-key',
  },
  'examples-bronze-only': { environments: 'it', writes: 'bronze.customers_delta' },
  'examples-cloudfiles': {
    environments: 'it',
    writes: 'bronze.customers bronze.transactions silver.customers silver.transactions',
    says: 'catalog-twice',
  },
  'examples-eventhub': { environments: 'it', writes: 'bronze.bronze_run_id_iot' },
  'examples-kafka': { environments: 'dev', writes: '', says: 'invalid-json no-onboarding-file' },
  'examples-kafka-sink': {
    environments: 'it',
    writes:
      'bronze.bronze_run_id_iot sink.bronze_customer_kafka_sink1 sink.bronze_customer_kafka_sink2',
    says: 'duplicate-key kafka-options-passed-on',
  },
  'examples-onboarding': {
    environments: 'dev',
    writes: '',
    says: 'invalid-json no-onboarding-file',
  },
  'examples-onboarding-yml': {
    environments: 'it',
    writes:
      'bronze.bronze_run_id_iot bronze.customers_cdc bronze.transactions_cdc silver.customers silver.transactions',
    says: 'quarantine-without-table unread-key',
  },
  'examples-silverfanout': {
    environments: 'dev',
    writes: 'silver.customers_clean',
    reads: 'source.customers',
    says: 'env-incomplete',
  },
  'examples-snapshot': {
    environments: 'demo',
    writes: 'bronze.products bronze.stores',
    says: 'snapshot-path-guessed',
  },
  'it-cloudfiles': {
    environments: 'it',
    writes:
      'bronze.customers bronze.customers_delta bronze.transactions silver.customers silver.transactions',
    says: 'quarantine-polarity unread-key',
  },
  'it-eventhub': {
    environments: 'it',
    writes: 'bronze.bronze_run_id_iot sink.bronze_eventhub_sink',
  },
  'it-kafka': {
    environments: 'it',
    writes:
      'bronze.bronze_run_id_iot sink.bronze_customer_kafka_sink1 sink.bronze_customer_kafka_sink2',
    says: 'duplicate-key kafka-options-passed-on',
  },
  'it-snapshot': {
    environments: 'it',
    writes: 'bronze.products bronze.stores silver.products silver.stores',
    reads: 'source.source_products_delta',
    says: 'snapshot-path-guessed',
  },
  'not-onboarding': { environments: 'dev', writes: '', says: 'no-onboarding-file not-onboarding' },
  'tests-ac_bronze_type2': { environments: 'dev', writes: 'bronze.products bronze.stores' },
  'tests-ac_type2': {
    environments: 'dev',
    writes: 'bronze.products bronze.stores silver.products silver.stores',
    says: 'quarantine-without-table',
  },
  'tests-append_flow': {
    environments: 'dev',
    writes: baseTables,
    reads: 'source.TRANSACTIONS',
    says: 'append-flow-without-path env-incomplete event-hub-without-namespace quarantine-polarity quarantine-without-table',
  },
  'tests-applychanges_from_snapshot': {
    environments: 'it',
    writes: 'bronze.products bronze.stores',
    says: 'snapshot-path-guessed',
  },
  'tests-applychanges_from_snapshot_error': { environments: 'it', writes: '', says: 'missing-key' },
  'tests-applychanges_from_snapshot_silver': {
    environments: 'dev',
    writes: 'bronze.customers bronze.transactions silver.customers silver.transactions',
    says: 'catalog-twice quarantine-of-snapshot quarantine-polarity quarantine-without-rule transformation-without-target unread-key',
  },
  'tests-base': {
    environments: 'dev',
    writes: baseTables,
    says: 'env-incomplete event-hub-without-namespace quarantine-polarity quarantine-without-rule quarantine-without-table',
  },
  'tests-base-yml': {
    environments: 'dev',
    writes: baseTables,
    says: 'env-incomplete event-hub-without-namespace quarantine-polarity quarantine-without-rule quarantine-without-table',
  },
  'tests-eventhub': {
    environments: 'dev',
    writes: 'bronze.iot_cdc silver.customers silver.iot_cdc',
    reads: 'source.customers_cdc',
    says: 'env-incomplete missing-key quarantine-without-table transformation-twice transformation-without-target unread-key',
  },
  'tests-invalid_read_options': {
    environments: 'dev',
    writes: '',
    says: 'no-onboarding-file not-onboarding',
  },
  'tests-missing_keys': {
    environments: 'dev',
    writes: 'bronze.transactions_cdc silver.customers silver.transactions',
    reads: 'source.customers_cdc',
    says: 'env-incomplete missing-key quarantine-polarity quarantine-without-table transformation-without-target',
  },
  'tests-multiple_partitions': {
    environments: 'dev',
    writes: 'bronze.customers_cdc silver.customers',
    says: 'env-incomplete quarantine-without-rule quarantine-without-table transformation-without-target',
  },
  'tests-silver_acfs': {
    environments: 'dev',
    writes: baseTables,
    says: 'env-incomplete event-hub-without-namespace quarantine-of-snapshot quarantine-polarity quarantine-without-rule quarantine-without-table snapshot-key-not-carried',
  },
  'tests-silverfanout': {
    environments: 'dev',
    writes: 'silver.customers_clean',
    reads: 'source.customers',
    says: 'env-incomplete quarantine-without-table',
  },
  'tests-sink': {
    environments: 'dev',
    writes:
      'bronze.customers_cdc silver.customers sink.bronze_sink1 sink.bronze_sink2 sink.silver_customer_sink sink.silver_sink',
    says: 'env-incomplete quarantine-without-table sink-option-not-carried sink-where-list transformation-without-target',
  },
  'tests-template': { environments: 'dev', writes: fourTables, says: 'duplicate-key' },
  'tests-v0.0.10': {
    environments: 'dev',
    writes: `bronze.customers ${baseTables} bronze.transactions silver.customers_2 silver.transactions_2`,
    says: 'catalog-twice env-incomplete event-hub-without-namespace quarantine-of-snapshot quarantine-polarity quarantine-without-rule quarantine-without-table unread-key',
  },
  'tests-v0.0.7': oldBase,
  'tests-v0.0.8': oldBase,
  'tests-v0.0.9': oldBase,
  'tests-v2': { ...oldBase, says: `${oldBase.says} unread-key` },
  'tests-with_dups': { environments: 'dev', writes: '', says: 'duplicate-id no-onboarding-file' },
  'tests-yml': {
    environments: 'dev',
    writes: baseTables,
    says: 'env-incomplete event-hub-without-namespace quarantine-polarity quarantine-without-rule quarantine-without-table',
  },
};

const sorted = (words: Iterable<string>) => [...words].sort().join(' ');

function factsOf({ pipeline, diagnostics }: DltMetaImport): Required<Facts> {
  const nodes = Object.values(pipeline.nodes);
  const writes = nodes.filter(({ type }) => type === 'table' || type === 'sink');
  const topics = diagnostics
    .filter(({ severity }) => severity !== 'info')
    .map(({ code }) => code.slice('import/dlt-meta/'.length));
  return {
    environments: pipeline.environments.join(),
    writes: sorted(writes.map(({ id }) => id)),
    reads: sorted(nodes.filter(({ type }) => type === 'delta-table').map(({ id }) => id)),
    says: sorted(new Set(topics)),
  };
}

describe.skipIf(!hasCorpus)('the collected config', () => {
  test.each(corpusCases.map(({ name, uploads }) => ({ name, uploads })))(
    '$name is imported as it was read by a person',
    ({ name, uploads }) => {
      const texts = openUploads(uploads, topicReporter('upload', []), () => undefined);
      const result = importTexts(texts);
      const { environments, writes, reads = '', says = '' } = facts[name] ?? {};
      expect(factsOf(result)).toEqual({
        environments,
        writes: sorted(writes?.split(' ') ?? []),
        reads,
        says: sorted(says.split(' ')),
      });
      expect(
        result.leaves.filter(({ fates, overridden }) => fates.length === 0 && !overridden),
      ).toEqual([]);
    },
  );
});
