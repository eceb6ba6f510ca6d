/** What is proven: pipelines, the rows that come in run by run, and the rows that have to come out. */
import type { Pipeline } from '#core/model/pipeline.ts';
import type { SampleRow } from '#core/model/samples.ts';
import { templates } from '#core/templates/index.ts';
import type { TemplateId } from '#core/templates/summaries.ts';

type Rows = Readonly<Record<string, readonly SampleRow[]>>;

export interface Run {
  /** What is special about this run, for the table. */
  readonly title: string;
  /** Rows that come in before it, by source. */
  readonly incoming: Rows;
  /** All rows there have to be after it, by table as the program calls it. */
  readonly expected: Rows;
  /** What the run has to fail with; absent: it must not fail. */
  readonly fails?: string;
  /** The design from this run on. */
  readonly design?: Pipeline;
}

export interface Case {
  readonly name: string;
  readonly design: Pipeline;
  readonly runs: readonly Run[];
  readonly changes?: 'computed' | 'auto-cdc';
  /** Why it is only checked, and not run. */
  readonly onlyChecked?: string;
  /** Runs the script that comes with the project, instead of the one server of the proof. */
  readonly byScript?: boolean;
}

/** Further runs of templates, and rows expected in what stands beside their tables. */
interface More {
  readonly beside?: Rows;
  readonly runs?: readonly Run[];
}

const more: Partial<Readonly<Record<TemplateId, More>>> = {
  'daily-csv-to-gold': {
    beside: {
      'silver.orders_quality': [{ rule: 'known_currency', checked_rows: 3, failed_rows: 1 }],
    },
    runs: [
      {
        title: 'more rows',
        incoming: {
          'source.orders': [
            {
              order_id: 5,
              customer_id: 10,
              ordered_at: '2026-01-02T15:00:00Z',
              status: 'PAID',
              amount: 4.75,
              currency: 'CHF',
            },
          ],
        },
        expected: {
          'gold.daily_sales': [
            { order_date: '2026-01-01', currency: 'EUR', orders: 1, revenue: 10.5 },
            { order_date: '2026-01-02', currency: 'CHF', orders: 2, revenue: 10 },
          ],
          'silver.orders_quality': [{ rule: 'known_currency', checked_rows: 4, failed_rows: 2 }],
        },
      },
    ],
  },
  'kafka-with-quarantine': {
    beside: {
      'silver.payments_quarantine': [
        { payment_id: null, amount: 20 },
        { payment_id: 'p3', amount: null },
        { payment_id: 'p4', amount: 40 },
      ],
      'silver.payments_quality': [
        { rule: 'paid_before_received', checked_rows: 2, failed_rows: 1 },
      ],
    },
  },
  'cdc-to-scd-1': {
    runs: [
      {
        title: 'late and deleted rows',
        incoming: {
          'source.customer_changes': [
            change(1, 'Too late', 'UPDATE', '2026-01-02T12:00:00Z'),
            change(3, 'Cid', 'DELETE', '2026-01-06T00:00:00Z'),
            change(2, 'Bobby', 'INSERT', '2026-01-07T00:00:00Z'),
          ],
        },
        expected: {
          'silver.customers': [
            { customer_id: 1, name: 'Anna' },
            { customer_id: 2, name: 'Bobby' },
          ],
        },
      },
    ],
  },
  'cdc-to-scd-2': {
    runs: [
      {
        title: 'late and deleted rows',
        incoming: {
          'source.policies': [
            policy(1, 110, '2026-01-02T12:00:00Z', 'update_postimage'),
            policy(1, 130, '2026-01-09T00:00:00Z', 'delete'),
          ],
        },
        expected: {
          'silver.policies': [
            version(1, 100, '2026-01-01T00:00:00Z', '2026-01-02T12:00:00Z'),
            version(1, 110, '2026-01-02T12:00:00Z', '2026-01-03T00:00:00Z'),
            version(1, 120, '2026-01-03T00:00:00Z', '2026-01-04T00:00:00Z'),
            version(1, 130, '2026-01-04T00:00:00Z', '2026-01-09T00:00:00Z'),
            version(2, 50, '2026-01-01T00:00:00Z', '2026-01-05T00:00:00Z'),
          ],
          'gold.current_policies': [],
        },
      },
    ],
  },
  'snapshots-to-scd-2': {
    runs: [
      {
        title: 'another copy',
        incoming: {
          'source.products': [
            {
              version: 4,
              product_id: 1,
              name: 'Cup',
              category: 'kitchen',
              price: 6,
              exported_at: '2026-01-04T00:00:00Z',
            },
            {
              version: 4,
              product_id: 3,
              name: 'Pan',
              category: 'kitchen',
              price: 25,
              exported_at: '2026-01-04T00:00:00Z',
            },
          ],
        },
        expected: {
          'bronze.products': [
            { product_id: 1, price: 5, __START_AT: 1, __END_AT: 2 },
            { product_id: 1, price: 6, __START_AT: 2, __END_AT: null },
            { product_id: 2, price: 9, __START_AT: 1, __END_AT: 2 },
            { product_id: 2, price: 9, __START_AT: 3, __END_AT: 4 },
            { product_id: 3, price: 30, __START_AT: 3, __END_AT: 4 },
            { product_id: 3, price: 25, __START_AT: 4, __END_AT: null },
          ],
        },
      },
    ],
  },
  'steps-in-views': {
    beside: {
      'silver.delivered_shipments_quality': [
        { rule: 'arrived_after_it_left', checked_rows: 2, failed_rows: 0 },
      ],
    },
    runs: [
      {
        title: 'a changed design',
        design: withMoreColumns(templates['steps-in-views']()),
        incoming: {
          'source.shipments': [
            {
              shipment_id: 's9',
              carrier: 'ups',
              shipped_at: '2026-02-01T08:00:00Z',
              promised_at: '2026-02-03T08:00:00Z',
              delivered_at: '2026-02-02T08:00:00Z',
            },
          ],
        },
        expected: {
          'silver.delivered_shipments': [
            { shipment_id: 's1', hours_late: 3, days_under_way: null },
            { shipment_id: 's2', hours_late: -1, days_under_way: null },
            { shipment_id: 's9', hours_late: -24, days_under_way: 1 },
          ],
          'gold.carrier_delays': [
            { carrier_code: 'DHL', shipments: 2 },
            { carrier_code: 'UPS', shipments: 1 },
          ],
        },
      },
    ],
  },
};

function change(
  customer_id: number,
  name: string,
  operation: string,
  changed_at: string,
): SampleRow {
  return { customer_id, name, email: null, country: 'DE', operation, changed_at };
}

function policy(policy_id: number, premium: number, updated_at: string, type: string): SampleRow {
  const fixed = { holder_id: 10, product: 'home', status: 'active' };
  return { policy_id, ...fixed, premium, updated_at, _change_type: type };
}

function version(policy_id: number, premium: number, start: string, end: string | null): SampleRow {
  return { policy_id, premium, __START_AT: start, __END_AT: end };
}

/** A column more in a streaming table, and one less in a view that is computed anew. */
function withMoreColumns(design: Pipeline): Pipeline {
  const text = JSON.stringify(design)
    .replace(
      '"timestampdiff(HOUR, promised_at, delivered_at) AS hours_late"',
      '"timestampdiff(HOUR, promised_at, delivered_at) AS hours_late","datediff(delivered_at, shipped_at) AS days_under_way"',
    )
    .replace('avg(hours_late) AS average_hours_late,', '');
  // The same design, apart from two texts.
  return JSON.parse(text) as Pipeline;
}

/** Every template of the gallery, with the rows it comes with. */
export function templateCases(): readonly Case[] {
  const cases = Object.entries(templates).map(([id, build]): Case => {
    const design = build();
    const { beside = {}, runs = [] } = more[id as TemplateId] ?? {};
    const samples = Object.entries(design.samples ?? {});
    const incoming = samples.filter(([node]) => node.startsWith('source.'));
    const expected = samples.filter(([node]) => !node.startsWith('source.'));
    const first: Run = {
      title: 'first run',
      incoming: Object.fromEntries(incoming),
      expected: { ...Object.fromEntries(expected), ...beside },
    };
    return { name: id, design, runs: [first, ...runs] };
  });
  // One of them also by the script that comes with it, which starts Spark and keeps tables itself.
  const [first] = cases;
  return first ? [...cases, { ...first, name: `${first.name}-by-script`, byScript: true }] : cases;
}
