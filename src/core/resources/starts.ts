/** Resources to begin with: each says enough to be deployed, as far as the design tells. */
import { closeComment } from '#core/declarative/sql/layout.ts';
import { columnsGivenBy } from '#core/model/columns.ts';
import { nodeOf, tablesOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import type { Resource, ResourceKind, ResourceOf } from './resource.ts';
import { usualWarehouse } from './warehouses.ts';

export interface ResourceStart {
  readonly kind: ResourceKind;
  /** What it is called on a button. */
  readonly title: string;
  /** What the resource is called at first. */
  readonly name: string;
  /** @param table that is at hand, if any */
  make(pipeline: Pipeline, table: string | undefined): Resource;
}

type Alert = ResourceOf<'alert'>;
type AlertQuestion = Pick<Alert, 'query' | 'condition'>;

const blank: AlertQuestion = {
  query: '',
  condition: { column: '', operator: 'greater-than', threshold: 0 },
};

/** What an alert can ask about a table right away. */
export const alertQuestions = [
  { title: 'Freshness', name: 'late', ask: freshness },
  { title: 'Failing rows', name: 'failing_rows', ask: failingRows },
] as const;

export const resourceStarts: readonly ResourceStart[] = [
  ...alertQuestions.map(({ title, name, ask }) => ({
    kind: 'alert' as const,
    title: `Alert: ${title.toLowerCase()} of a table`,
    name,
    make: (pipeline: Pipeline, table: string | undefined) =>
      alertAbout(pipeline, table ?? firstFor(pipeline, ask), ask),
  })),
  {
    kind: 'alert',
    title: 'Empty alert',
    name: 'alert',
    make: (_, table) => alertWith(table ?? '', blank),
  },
  {
    kind: 'dashboard',
    title: 'Dashboard of gold tables',
    name: 'dashboard',
    make: goldDashboard,
  },
  {
    kind: 'volume',
    title: 'Volume for files',
    name: 'landing',
    make: () => ({ kind: 'volume', storage: 'managed' }),
  },
];

function alertAbout(
  pipeline: Pipeline,
  id: string | undefined,
  ask: (typeof alertQuestions)[number]['ask'],
): Alert {
  const table = id === undefined ? undefined : tableOf(pipeline, id);
  return alertWith(id ?? '', (table && ask(pipeline, table)) ?? blank);
}

function alertWith(table: string, question: AlertQuestion): Alert {
  return {
    kind: 'alert',
    table,
    ...question,
    schedule: { cron: '0 0 * * * ?', timeZone: 'UTC' },
    warehouse: usualWarehouse,
    notify: {},
  };
}

/** A gold table that can be asked so, else another. */
function firstFor(
  pipeline: Pipeline,
  ask: (typeof alertQuestions)[number]['ask'],
): string | undefined {
  const tables = readableTables(pipeline).toReversed();
  return (tables.find((table) => ask(pipeline, table)) ?? tables[0])?.id;
}

/** Stored tables that others can read, bronze ones first. */
export function readableTables(pipeline: Pipeline): readonly NodeOf<'table'>[] {
  const order = ['bronze', 'silver', 'gold'];
  return tablesOf(pipeline)
    .filter(({ fields }) => fields.kind !== 'temporary-view' && fields.private !== true)
    .toSorted((a, b) => order.indexOf(a.fields.layer) - order.indexOf(b.fields.layer));
}

/** Absent: there is no such node, or it is no table. */
export function tableOf(pipeline: Pipeline, id: string): NodeOf<'table'> | undefined {
  const node = nodeOf(pipeline, id);
  return node?.type === 'table' ? node : undefined;
}

const minutesOfADay = 24 * 60;

/** @returns absent: no column is known to tell a time */
function freshness(pipeline: Pipeline, table: NodeOf<'table'>): AlertQuestion | undefined {
  const column = timeColumn(pipeline, table);
  if (column === undefined) return undefined;
  const latest = `max(\`${column.replaceAll('`', '``')}\`)`;
  return {
    // A table without rows gives none, so that what this means can be chosen.
    query: `SELECT timestampdiff(MINUTE, ${latest}, current_timestamp()) AS minutes_behind\nFROM watched\nHAVING count(*) > 0`,
    condition: {
      column: 'minutes_behind',
      operator: 'greater-than',
      threshold: minutesOfADay,
      whenEmpty: 'triggered',
    },
  };
}

const timeName = /(?:^|_)(?:at|ts|time|timestamp|date|day)$/i;

function timeColumn(pipeline: Pipeline, table: NodeOf<'table'>): string | undefined {
  const { metadataColumns = {} } = table.fields;
  const loaded = Object.entries(metadataColumns).find(([, sql]) => /current_timestamp/i.test(sql));
  if (loaded) return loaded[0];
  return (columnsGivenBy(pipeline, table.id) ?? []).find((name) => timeName.test(name));
}

/** @returns absent: nothing says which rows fail */
function failingRows(_: Pipeline, table: NodeOf<'table'>): AlertQuestion | undefined {
  const query = failingQuery(table);
  return query === undefined
    ? undefined
    : { query, condition: { column: 'failing_rows', operator: 'greater-than', threshold: 0 } };
}

function failingQuery({ fields }: NodeOf<'table'>): string | undefined {
  const { quarantine, expectations = [] } = fields;
  if (quarantine?.mode === 'table') return 'SELECT count(*) AS failing_rows\nFROM quarantined';
  if (quarantine?.mode === 'flag') {
    return 'SELECT count_if(is_quarantined) AS failing_rows\nFROM watched';
  }
  const conditions = expectations.map(({ constraint }) => constraint.trim()).filter(Boolean);
  if (conditions.length === 0) return undefined;
  const all = conditions.map((one) => `(${closeComment(one)})`).join(' AND ');
  return `SELECT count_if(NOT coalesce(${all}, false)) AS failing_rows\nFROM watched`;
}

const mostPages = 6;

function goldDashboard(pipeline: Pipeline): Resource {
  const gold = readableTables(pipeline).filter(({ fields }) => fields.layer === 'gold');
  // Designs know columns that an output, which has queries in place of steps, does not.
  const pages = gold.slice(0, mostPages).map((table) => {
    const columns = columnsGivenBy(pipeline, table.id) ?? [];
    return { table: table.id, ...(columns.length > 0 && { columns }) };
  });
  return { kind: 'dashboard', pages, warehouse: usualWarehouse };
}
