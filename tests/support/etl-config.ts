/** Reads texts of `config.yml` for tests, and makes random ones. */
import fc from 'fast-check';
import { type Diagnostic, topicReporter } from '#core/diagnostics.ts';
import { dimensions, type EtlConfig } from '#core/etl-config/config-schema.ts';
import { etlConfig } from '#core/importers/etl-config/etl-config.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import type { SourceFile } from '#core/text/source-file.ts';

/** @param others files that come with it */
export function readConfigText(
  text: string,
  path = 'config.yml',
  others: readonly SourceFile[] = [],
) {
  const diagnostics: Diagnostic[] = [];
  const report = topicReporter('import/etl-config', diagnostics);
  const files = [{ path, text }, ...others];
  const result = etlConfig.read({ files, environments: [] }, { report, progress: () => undefined });
  return { ...result, diagnostics };
}

export const readConfigValue = (config: EtlConfig) => readConfigText(printYaml(config));

const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,11}$/);
const words = fc.uniqueArray(fc.constantFrom('daily', 'hourly', 'critical', 'late data'), {
  maxLength: 3,
});
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((one) => !/[{}$]/.test(one));
const columns = fc.uniqueArray(name, { minLength: 1, maxLength: 3 });
const options = fc.dictionary(fc.constantFrom('header', 'multiLine', 'sep', 'a.b'), text, {
  noNullPrototype: true,
});
const maybe = <T>(value: fc.Arbitrary<T>, key: string) =>
  fc.option(value, { nil: undefined }).map((one) => (one === undefined ? {} : { [key]: one }));

const source = fc.oneof(
  fc.record({
    type: fc.constant('files'),
    format: fc.constantFrom('csv', 'json'),
    path: text,
    options,
  }),
  fc.record({ type: fc.constant('cloud_files'), format: fc.constant('json'), path: text, options }),
  fc.record({ type: fc.constant('table'), table: fc.constantFrom('raw.orders', 'a.b.c', 'plain') }),
  fc.record({ type: fc.constant('kafka'), topic: text, servers: text, options }),
  fc.record({ type: fc.constant('jdbc'), url: text, table: name }),
  fc.record({ type: fc.constant('python'), path: name, table: name }),
  fc.record({ type: fc.constant('sql'), query: fc.constant('SELECT 1 AS one') }),
);

const quality = fc.array(
  fc.record({
    name,
    rule: fc.constantFrom('id IS NOT NULL', 'amount > 0'),
    dimension: fc.constantFrom(...dimensions),
    on_violation: fc.constantFrom('warn', 'drop', 'fail', 'quarantine'),
  }),
  { minLength: 1, maxLength: 3 },
);

const cdc = fc.oneof(
  fc.record({
    keys: columns,
    sequence_by: name,
    scd_type: fc.constantFrom(1, 2),
    apply_as_deletes: fc.constant("op = 'D'"),
    except_column_list: columns,
  }),
  fc.record({ keys: columns, scd_type: fc.constantFrom(1, 2), from_snapshot: fc.constant(true) }),
);

const rest = fc
  .tuple(
    maybe(text, 'description'),
    maybe(words, 'tags'),
    maybe(fc.constantFrom('streaming', 'batch'), 'mode'),
    maybe(cdc, 'cdc'),
    maybe(quality, 'quality'),
    maybe(fc.record({ cluster_by: columns, private: fc.boolean() }), 'target'),
    maybe(
      fc.array(fc.record({ name, comment: text, mask: text }), { minLength: 1, maxLength: 1 }),
      'columns',
    ),
    maybe(fc.integer({ min: 1, max: 99 }), 'freshness_minutes'),
    maybe(text, 'owner'),
  )
  .map((parts) => Object.assign({}, ...parts) as object);

const schedule = fc.oneof(
  fc.record({ cron: fc.constant('0 0 6 * * ?'), timezone: fc.constant('UTC'), tags: words }),
  fc.record({ every_minutes: fc.constantFrom(5, 60, 1440) }),
  fc.record({ continuous: fc.constant(true), paused: fc.boolean() }),
  fc.record({
    on_file_arrival: text,
    notify: fc.record({ on_failure: fc.constant(['a@example.com', 'b@example.com']) }),
  }),
);

/** Any config the schema accepts: tables that read sources, or tables before them. */
export const anyConfig: fc.Arbitrary<EtlConfig> = fc
  .record({
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 6 }),
    parts: fc.array(
      fc.record({
        layer: fc.constantFrom('bronze', 'silver', 'gold'),
        source: fc.option(source, { nil: undefined }),
        reads: fc.array(fc.nat(5), { maxLength: 2 }),
        rest,
        scheduled: fc.boolean(),
      }),
      { minLength: 6, maxLength: 6 },
    ),
    schedules: fc.dictionary(fc.constantFrom('daily', 'hourly'), schedule, {
      noNullPrototype: true,
    }),
  })
  .map(({ names, parts, schedules }) => {
    const [first] = Object.keys(schedules);
    const tables = names.flatMap((own, index) => {
      const part = parts[index];
      if (!part) return [];
      const { layer, source: from, reads, rest: more, scheduled } = part;
      const depends = [...new Set(reads.flatMap((at) => names[at % (index + 1)] ?? []))];
      const before = depends.filter((other) => other !== own);
      const isSource = from !== undefined && from.type !== 'sql';
      return [
        {
          name: own,
          layer,
          ...(isSource || before.length === 0
            ? { source: from ?? { type: 'cloud_files', format: 'json', path: '/x' } }
            : { depends_on: before.slice(0, 1) }),
          ...more,
          ...(scheduled && first !== undefined && { schedule: first }),
        },
      ];
    });
    // Each part fits the schema.
    return { version: 1, tables, schedules } as unknown as EtlConfig;
  });
