/** What runs declarative pipelines, and what each of it can do. Data: no code asks for a runtime by name. */

export interface Runtime {
  readonly id: string;
  readonly title: string;
  /** Whether folders of files are streamed by Auto Loader, with options of its own. */
  readonly autoLoader: boolean;
  /** Whether rules are declared beside a table, instead of being part of its query. */
  readonly expectations: boolean;
  /** The newest SCD type that changes are applied as by the engine itself. */
  readonly changeCapture: 'none' | 'type-1' | 'type-2';
  /** Truncates, ignored nulls and flows that run once, as settings of change capture. */
  readonly richChangeCapture: boolean;
  readonly snapshotCapture: boolean;
  readonly onceFlows: boolean;
  /**
   * Whether several flows can write one streaming table. Tables of files keep one account of what was
   * written for all of them, so that one flow takes the batches of another for its own.
   */
  readonly manyFlows: boolean;
  /** Whether a query can read data frames that are handed to it; else it reads tables by their names. */
  readonly queriesOfFrames: boolean;
  /** Sinks that hand each batch to a Python function. */
  readonly batchSinks: boolean;
  /** Clustering by columns the engine chooses, private tables, row filters, masks, tags and keys. */
  readonly governance: boolean;
  /** Prefix of the classes of the Kafka client that it ships. */
  readonly kafkaClasses: '' | 'kafkashaded.';
}

const openSource = {
  autoLoader: false,
  expectations: false,
  changeCapture: 'none',
  richChangeCapture: false,
  snapshotCapture: false,
  onceFlows: false,
  manyFlows: false,
  queriesOfFrames: false,
  batchSinks: false,
  governance: false,
  kafkaClasses: '',
} as const;

export const runtimes = {
  databricks: {
    id: 'databricks',
    title: 'Databricks',
    autoLoader: true,
    expectations: true,
    changeCapture: 'type-2',
    richChangeCapture: true,
    snapshotCapture: true,
    onceFlows: true,
    manyFlows: true,
    queriesOfFrames: true,
    batchSinks: true,
    governance: true,
    kafkaClasses: 'kafkashaded.',
  },
  'spark-4.1': { ...openSource, id: 'spark-4.1', title: 'Spark 4.1' },
  'spark-4.2': { ...openSource, id: 'spark-4.2', title: 'Spark 4.2', changeCapture: 'type-1' },
  'spark-4.3': {
    ...openSource,
    id: 'spark-4.3',
    title: 'Spark 4.3',
    changeCapture: 'type-2',
    queriesOfFrames: true,
  },
} as const satisfies Readonly<Record<string, Runtime>>;
