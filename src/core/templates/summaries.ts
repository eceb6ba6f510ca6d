/** What is told of each template, in the order they are shown. Loads none of the pipelines. */
import type { TemplateSummary } from './define.ts';

export const templateSummaries = [
  {
    id: 'daily-csv-to-gold',
    title: 'Daily CSV files to gold',
    summary: 'CSV files of a shop land every day and become cleaned orders and sales by day.',
    tags: ['files', 'csv', 'batch', 'gold'],
    shows: ['Auto Loader with declared columns', 'Expectations that drop rows', 'A gold query'],
  },
  {
    id: 'kafka-with-quarantine',
    title: 'Kafka with quarantine',
    summary: 'Payments come from a Kafka topic; bad ones are copied to a table of their own.',
    tags: ['kafka', 'streaming', 'quality', 'quarantine', 'secrets'],
    shows: [
      'Unpacking JSON messages',
      'A quarantine table',
      'A login kept as a secret',
      'A job without end',
    ],
  },
  {
    id: 'event-hubs-iot',
    title: 'Event Hubs telemetry',
    summary: 'Devices send readings to an event hub, which become hourly figures for each device.',
    tags: ['event hubs', 'streaming', 'iot', 'gold'],
    shows: [
      'An event hub with its login as a secret',
      'Bad rows that are marked',
      'Figures by the hour',
    ],
  },
  {
    id: 'cdc-to-scd-1',
    title: 'Changes to SCD type 1',
    summary: 'Inserts, updates and deletes of customers keep one current row for each of them.',
    tags: ['cdc', 'scd 1', 'files', 'json'],
    shows: ['Applying changes by key', 'Deletes', 'Columns left out of the table'],
  },
  {
    id: 'cdc-to-scd-2',
    title: 'Changes to SCD type 2',
    summary: 'Changes of insurance policies keep every version of each policy with its dates.',
    tags: ['cdc', 'scd 2', 'history', 'delta'],
    shows: ['History by key', 'Columns whose changes make no version', 'A view of current rows'],
  },
  {
    id: 'snapshots-to-scd-2',
    title: 'Snapshots to SCD type 2',
    summary: 'Numbered full copies of a product list are compared, and every version is kept.',
    tags: ['snapshots', 'scd 2', 'history', 'files'],
    shows: ['Snapshot files', 'History without a change feed', 'A gold view of current products'],
  },
  {
    id: 'fan-out',
    title: 'One stream to many tables',
    summary: 'Events of a website are split into page views, searches and purchases.',
    tags: ['fan-out', 'streaming', 'events'],
    shows: ['Several tables that read one', 'Filters and columns for each'],
  },
  {
    id: 'multi-source-append',
    title: 'Many sources to one table',
    summary: 'Orders of three regions, in files and in a topic, become one table.',
    tags: ['append', 'multi-source', 'files', 'kafka'],
    shows: ['Several flows into one table', 'Columns brought into one shape'],
  },
  {
    id: 'stream-static-join',
    title: 'Stream–static join',
    summary: 'Each new order gets the name and segment of its customer from a table.',
    tags: ['join', 'streaming', 'lookup', 'sql'],
    shows: ['A lookup', 'A query over aliases', 'A table of another team'],
  },
  {
    id: 'star-schema',
    title: 'Fact and two dimensions',
    summary: 'Orders, customers and products become a star schema for reports.',
    tags: ['gold', 'star schema', 'fact', 'dimension', 'sql'],
    shows: [
      'Surrogate keys',
      'A row for unknown members',
      'A fact that looks up its dimensions',
      'Jobs by tag: daily and hourly',
    ],
  },
  {
    id: 'messy-to-star',
    title: 'From messy rows to a star',
    summary:
      'Customers and orders as people type them are cleaned in steps; a dimension and a fact are made of them.',
    tags: ['steps', 'cleaning', 'dimension', 'fact', 'gold'],
    shows: [
      'Steps for names, phones, countries, dates and money',
      'A dimension with an unknown member',
      'A fact made by the wizard',
    ],
  },
  {
    id: 'environments',
    title: 'Development, test and production',
    summary: 'Meter readings with places, paths and secrets that differ by environment.',
    tags: ['environments', 'variables', 'secrets'],
    shows: [
      'Variables in paths and schemas',
      'Secrets by environment',
      'Three environments',
      'A job that tells who is on call',
    ],
  },
  {
    id: 'backfill',
    title: 'Backfill and live stream',
    summary: 'Trips come from a topic; those of former years are added from files, once.',
    tags: ['backfill', 'once', 'kafka', 'files'],
    shows: ['A flow that runs once', 'Old and new rows in one table'],
  },
  {
    id: 'jdbc-ingest',
    title: 'Tables of a database',
    summary: 'Tables of an ERP database are read over JDBC; suppliers keep their history.',
    tags: ['jdbc', 'database', 'snapshots', 'secrets'],
    shows: [
      'A database source',
      'History from a table without changes',
      'A password kept as a secret',
    ],
  },
  {
    id: 'kafka-sink',
    title: 'Results back to Kafka',
    summary: 'Suspicious card transactions are found and sent to a topic as alerts.',
    tags: ['kafka', 'sink', 'streaming', 'reverse etl'],
    shows: ['A Kafka sink', 'Rows written as JSON', 'A filter on a stream'],
  },
  {
    id: 'steps-in-views',
    title: 'Steps in temporary views',
    summary: 'Shipments are cleaned in two steps that are not stored, and then measured.',
    tags: ['temporary view', 'sql', 'files'],
    shows: ['Temporary views', 'Steps that others share', 'Delays by carrier'],
  },
  {
    id: 'python-functions',
    title: 'Your own Python',
    summary: 'Weather comes from a Python function, and warnings go to another, batch by batch.',
    tags: ['python', 'api', 'sink'],
    shows: ['A Python source', 'A sink that calls a function', 'Values handed to functions'],
  },
] as const satisfies readonly TemplateSummary[];

/** What is told of one of the templates there are. */
export type KnownSummary = (typeof templateSummaries)[number];
export type TemplateId = KnownSummary['id'];
