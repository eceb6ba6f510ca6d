/**
 * Writes the file of a dashboard: a page for each table, with how many rows it has, bars of a column
 * where one was chosen, and the rows themselves.
 *
 * A page is six columns wide. The versions are those of the widgets' own forms.
 */
import { nameTaker } from '#core/model/free-name.ts';
import { plainName } from '#core/model/plain-name.ts';

export interface ShownTable {
  readonly title: string;
  /** As a query calls it, with its backticks. */
  readonly name: string;
  /** Empty: they are not known, and the page lists no rows. */
  readonly columns: readonly string[];
  /** The column whose values are counted. Absent: there are no bars. */
  readonly countBy?: string;
}

interface Widget {
  readonly name: string;
  readonly dataset: string;
  readonly fields: readonly string[];
  readonly spec: object;
  readonly position: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

interface Dataset {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
}

const countColumn = 'row_count';
const mostRows = 1000;
const mostBars = 20;

/** JSON. Pages are called by the titles of their tables. */
export function dashboardFile(tables: readonly ShownTable[]): string {
  const take = nameTaker();
  const parts = tables.map((table) => pageOf(table, take(plainName(table.title) || 'page')));
  const file = {
    datasets: parts.flatMap(({ datasets }) => datasets.map(datasetValue)),
    pages: parts.map(({ name, title, widgets }) => ({
      name,
      displayName: title,
      layout: widgets.map(widgetValue),
    })),
  };
  return `${JSON.stringify(file, undefined, 2)}\n`;
}

function pageOf(table: ShownTable, name: string) {
  const { title, columns, countBy } = table;
  const bars = countBy === undefined ? [] : [barsOf(table, name, countBy)];
  const rows = columns.length > 0 ? [rowsOf(table, name)] : [];
  const made = [countOf(table, name), ...bars, ...rows];
  return {
    name,
    title,
    datasets: made.map(({ dataset }) => dataset),
    widgets: made.map(({ widget }) => widget),
  };
}

interface Made {
  readonly dataset: Dataset;
  readonly widget: Widget;
}

function countOf({ name: table, title }: ShownTable, page: string): Made {
  const dataset = `${page}_count`;
  return {
    dataset: {
      name: dataset,
      title: `Rows of ${title}`,
      lines: [`SELECT count(*) AS ${countColumn}`, `FROM ${table}`],
    },
    widget: {
      name: `${page}_counter`,
      dataset,
      fields: [countColumn],
      spec: {
        version: 2,
        widgetType: 'counter',
        encodings: { value: { fieldName: countColumn, displayName: 'Rows' } },
        frame: { showTitle: true, title: 'Rows' },
      },
      position: { x: 0, y: 0, width: 2, height: 6 },
    },
  };
}

function barsOf({ name: table, title }: ShownTable, page: string, column: string): Made {
  const dataset = `${page}_bars`;
  const by = ticked(column);
  return {
    dataset: {
      name: dataset,
      title: `${title} by ${column}`,
      lines: [
        `SELECT ${by}, count(*) AS ${countColumn}`,
        `FROM ${table}`,
        `GROUP BY ${by}`,
        `ORDER BY ${countColumn} DESC`,
        `LIMIT ${mostBars}`,
      ],
    },
    widget: {
      name: `${page}_bar`,
      dataset,
      fields: [column, countColumn],
      spec: {
        version: 3,
        widgetType: 'bar',
        encodings: {
          x: { fieldName: column, scale: { type: 'categorical' }, displayName: column },
          y: { fieldName: countColumn, scale: { type: 'quantitative' }, displayName: 'Rows' },
        },
        frame: { showTitle: true, title: `Rows by ${column}` },
      },
      position: { x: 2, y: 0, width: 4, height: 6 },
    },
  };
}

function rowsOf({ name: table, title, columns }: ShownTable, page: string): Made {
  const dataset = `${page}_rows`;
  return {
    dataset: {
      name: dataset,
      title,
      lines: [`SELECT ${columns.map(ticked).join(', ')}`, `FROM ${table}`, `LIMIT ${mostRows}`],
    },
    widget: {
      name: `${page}_table`,
      dataset,
      fields: columns,
      spec: {
        version: 2,
        widgetType: 'table',
        encodings: {
          columns: columns.map((fieldName) => ({ fieldName, displayName: fieldName })),
        },
        frame: { showTitle: true, title },
      },
      position: { x: 0, y: 6, width: 6, height: 8 },
    },
  };
}

/** JSON has no comments: a query says how far it was checked. */
const origin = '-- Generated with the bundle, and not run on a warehouse.';

function datasetValue({ name, title, lines }: Dataset): object {
  // The lines of a query are put together as they are.
  const queryLines = [origin, ...lines].map((line, at) => (at < lines.length ? `${line}\n` : line));
  return { name, displayName: title, queryLines };
}

function widgetValue({ name, dataset, fields, spec, position }: Widget): object {
  const query = {
    datasetName: dataset,
    fields: fields.map((field) => ({ name: field, expression: ticked(field) })),
    disaggregated: true,
  };
  return {
    widget: { name, queries: [{ name: 'main_query', query }], spec },
    position,
  };
}

function ticked(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
