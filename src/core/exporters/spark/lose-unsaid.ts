/** Accounts for what a project of open-source Spark has no place for. */
import type { ModulePlan, PipelinePlan } from '#core/declarative/plan.ts';
import type { Runtime } from '#core/declarative/runtimes.ts';
import type { ReportTopic } from '#core/diagnostics.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { at, type Book } from '../book.ts';
import { takesSettings } from './dialect.ts';

interface Unsaid {
  /** What is lost, as a sentence begins with it. */
  readonly what: string;
  readonly hint: string;
  readonly reason: string;
}

type TableField = keyof NodeOf<'table'>['fields'];

const governed = 'Open-source Spark has no catalog that governs who sees what.';

/** Fields of a table that mean something to its readers and cannot be written. */
const unsaid: Partial<Readonly<Record<TableField, Unsaid>>> = {
  rowFilter: {
    what: 'The row filter',
    hint: 'Every reader sees every row. Filter rows in a table of their own.',
    reason: governed,
  },
  refreshPolicy: {
    what: 'The refresh policy',
    hint: 'Open-source Spark computes materialized views in full.',
    reason: 'Open-source Spark has no policies for refreshing.',
  },
  sparkConf: {
    what: 'The settings of Spark',
    hint: 'Set them in spark-pipeline.yml, where they hold for all tables.',
    reason: 'Its definition has no query that settings could hold for.',
  },
  migration: {
    what: 'The rows of the older table',
    hint: 'Add the older table as a source, and a flow from it.',
    reason: 'No setting of a project brings the rows of an older table.',
  },
  columnMasks: {
    what: 'The column masks',
    hint: 'Every reader sees every value. Leave the columns out, or hash them in a step.',
    reason: governed,
  },
  columnTags: {
    what: 'The tags of columns',
    hint: 'Nothing reads them there.',
    reason: 'The catalog of open-source Spark has no tags.',
  },
  catalogTags: {
    what: 'The catalog tags',
    hint: 'Nothing reads them there.',
    reason: 'The catalog of open-source Spark has no tags.',
  },
  constraints: {
    what: 'The keys',
    hint: 'Nothing enforces them anywhere; tell your readers some other way.',
    reason: 'Declarative pipelines of open-source Spark declare no keys.',
  },
  private: {
    what: 'The privacy',
    hint: 'The table is published as any other.',
    reason: 'Open-source Spark has no private tables.',
  },
  clusterAuto: {
    what: 'The automatic clustering',
    hint: 'Name the columns that readers filter by.',
    reason: 'Open-source Spark chooses no columns to cluster by.',
  },
  columnComments: {
    what: 'The comments for columns',
    hint: 'Add them with ALTER TABLE … ALTER COLUMN … COMMENT once the table exists.',
    reason: 'A comment needs the type of its column, which is only known once the query runs.',
  },
};

/** Fields that place a table among others, which one project of one pipeline does not need. */
const needless: Partial<Readonly<Record<string, string>>> = {
  group: 'One pipeline refreshes all tables.',
  flowId: 'Tables are called by their names.',
  sourceSystem: 'Files are in folders by layer.',
  tags: 'What is refreshed is chosen by names of tables.',
  language: 'All modules are written in Python.',
  loadDetails: 'Only the Lakeflow Framework adds such a column.',
  kept: 'It belongs to another output format.',
};

interface Accounting {
  readonly designed: Pipeline;
  readonly plan: PipelinePlan;
  readonly runtime: Runtime;
  readonly book: Book;
  readonly report: ReportTopic;
}

/** Fields that nothing depends on there are left out; all others are losses. */
export function loseUnsaid({ designed, plan, runtime, book, report }: Accounting): void {
  for (const module of plan.modules) {
    const { node } = module;
    loseNeedless(designed, module, book);
    if (node.type !== 'table') continue;
    loseFacts(node, takesSettings(module) ? writtenWithQuery : [], { runtime, book, report });
  }
  loseOfPipeline(designed, book);
}

function loseNeedless(designed: Pipeline, { node, origins }: ModulePlan, book: Book): void {
  for (const [field, reason] of Object.entries(needless)) {
    const isSaid = origins.some((one) => one.node === node.id && one.field[0] === field);
    if (reason === undefined || isSaid || !(field in node.fields)) continue;
    const isLeft =
      field === 'flowId' ||
      (field === 'tags' && !isChosenByTag(designed, node)) ||
      (field === 'loadDetails' && node.fields.loadDetails === false);
    const account = isLeft ? book.leaveOut : book.lose;
    account(at(node.id, [field]), reason);
  }
}

function isChosenByTag({ jobs = {} }: Pipeline, { fields }: PipelineNode): boolean {
  const tags = 'tags' in fields ? (fields.tags ?? []) : [];
  return Object.values(jobs).some(({ selection }) =>
    selection.tags?.some((tag) => tags.includes(tag)),
  );
}

const writtenWithQuery: readonly TableField[] = ['sparkConf'];

/** @param said fields that are written */
function loseFacts(
  node: NodeOf<'table'>,
  said: readonly string[],
  { runtime, book, report }: Pick<Accounting, 'runtime' | 'book' | 'report'>,
): void {
  for (const [field, { what, hint, reason }] of Object.entries(unsaid)) {
    // The keys of the record are fields of a table.
    if (said.includes(field) || !isFilled(node.fields[field as TableField])) continue;
    book.lose(at(node.id, [field]), reason);
    report('unsaid', {
      message: `${what} of ${labelOf(node)} ${/^The \w+s\b|s$/.test(what) ? 'have' : 'has'} no place in a project for ${runtime.title}.`,
      hint,
      at: { ref: { node: node.id, field: [field] } },
    });
  }
  loseStorage(node, book);
}

/** What says how rows are kept, where views keep none and clustered tables are not partitioned. */
function loseStorage({ id, fields }: NodeOf<'table'>, book: Book): void {
  const isView = fields.kind === 'temporary-view';
  const isClustered = isFilled(fields.clusterColumns) || fields.clusterAuto === true;
  for (const field of ['properties', 'partitionColumns', 'clusterColumns'] as const) {
    if (!isFilled(fields[field])) continue;
    const isOver = field === 'partitionColumns' && isClustered;
    if (isView) book.lose(at(id, [field]), 'A view keeps no rows.');
    else if (isOver)
      book.lose(at(id, [field]), 'The table is clustered, and cannot be partitioned as well.');
  }
}

/** @param written names of variables whose values stand in a spec */
export function loseVariables(
  { variables }: Pipeline,
  written: ReadonlySet<string>,
  book: Book,
): void {
  for (const name of Object.keys(variables)) {
    if (written.has(name)) continue;
    book.lose(
      at('', ['variables', name]),
      'No module takes its value: it names a catalog that all tables share, or nothing uses it.',
    );
  }
}

function loseOfPipeline({ jobs, secrets, resources }: Pipeline, book: Book): void {
  for (const name of Object.keys(jobs ?? {})) {
    book.lose(
      at('', ['jobs', name]),
      'Open-source Spark has no jobs; call the script from a scheduler.',
    );
  }
  for (const [name, { kind }] of Object.entries(resources ?? {})) {
    const reason = `Open-source Spark deploys no ${kind}s; a workspace of Databricks does.`;
    book.lose(at('', ['resources', name]), reason);
  }
  for (const alias of Object.keys(secrets)) {
    const reason = 'The secret comes from a variable of the shell.';
    book.lose(at('', ['secrets', alias, 'scope']), reason);
    book.lose(at('', ['secrets', alias, 'key']), reason);
  }
}

function isFilled(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== '' && value !== false;
}
