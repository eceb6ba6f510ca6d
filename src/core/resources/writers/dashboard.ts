/** Says a dashboard as a bundle does: the resource, and the file that holds its pages. */
import { sqlWords } from '#core/declarative/sql/words.ts';
import { columnsGivenBy } from '#core/model/columns.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { partsEverywhere } from '#core/model/schema-parts.ts';
import { tokensIn } from '#core/model/variables.ts';
import type { Home, ResourceBundle, ResourceParts, SaidResource } from '../bundle-resource.ts';
import type { Dashboard } from '../kinds/dashboard.ts';
import { warehouseOf, warehouseVariable } from '../warehouses.ts';
import { dashboardFile, type ShownTable } from './dashboard-file.ts';

interface LostPage {
  readonly field: FieldPath;
  readonly reason: string;
}

/** Refused, naming the field, where no warehouse is chosen. */
export function writeDashboard({ name, key, one, bundle }: ResourceParts<Dashboard>): SaidResource {
  const { text } = bundle.words;
  const warehouse = warehouseOf(one);
  if (warehouse === undefined) {
    return { ok: false, field: ['warehouse'], reason: 'It names no SQL warehouse to run on.' };
  }
  const { home, shown, lost, bare } = pagesOf(one, bundle);
  if (!home || shown.length === 0) {
    return { ok: false, field: ['pages'], reason: lost[0]?.reason ?? 'It shows no table.' };
  }
  const path = `dashboards/${key}.lvdash.json`;
  const value = {
    display_name: text(name),
    file_path: `../${path}`,
    warehouse_id: `\${var.${warehouseVariable(warehouse)}}`,
    dataset_catalog: text(home.catalog),
    dataset_schema: text(home.schema),
  };
  return {
    ok: true,
    value,
    traces: [
      { field: ['kind'], path: [] },
      { field: ['warehouse'], path: ['warehouse_id'] },
      ...shown.map(({ field }) => ({ field, path: ['file_path'] })),
    ],
    losses: lost,
    approximations: bare,
    file: { path, text: dashboardFile(shown) },
  };
}

interface ShownPage extends ShownTable {
  readonly field: FieldPath;
}

interface Pages {
  /** Where the first table is: the others are named from there. */
  readonly home: Home | undefined;
  readonly shown: readonly ShownPage[];
  readonly lost: readonly LostPage[];
  /** Tables whose columns are not known. */
  readonly bare: readonly { readonly field: FieldPath; readonly words: string }[];
}

function pagesOf({ pages }: Dashboard, bundle: ResourceBundle): Pages {
  let home: Home | undefined;
  const shown: ShownPage[] = [];
  const lost: LostPage[] = [];
  const bare: { readonly field: FieldPath; readonly words: string }[] = [];
  for (const [at, { table: id, countBy, columns: named = [] }] of pages.entries()) {
    const field = ['pages', `${at}`];
    const table = nodeOf(bundle.pipeline, id);
    if (table?.type !== 'table' || !bundle.isWritten(table)) {
      lost.push({ field, reason: 'The table it shows is not written.' });
      continue;
    }
    const place = placeOf(table, bundle);
    const name = place && nameFrom(home ?? place, place, table);
    if (!place || name === undefined) {
      lost.push({ field, reason: otherPlace });
      continue;
    }
    home ??= place;
    const known = named.length > 0 ? named : (columnsGivenBy(bundle.pipeline, table.id) ?? []);
    const columns = [...new Set(known)].filter((column) => column.trim() !== '');
    const title = labelOf(table);
    shown.push({
      field,
      title,
      name,
      columns,
      ...(countBy?.trim() && { countBy }),
    });
    if (columns.length > 0) continue;
    const words = `The columns of ${labelOf(table)} are not known, so its page lists no rows. Name them on the page.`;
    bare.push({ field: [...field, 'table'], words });
  }
  return { home, shown, lost, bare };
}

const otherPlace =
  'A dashboard fills in one catalog and one schema for each environment. This table needs others, by a variable.';

/** In texts of the model, or variables of the bundle; absent: not known apart from one another. */
function placeOf(table: NodeOf<'table'>, bundle: ResourceBundle): Home | undefined {
  const home = bundle.homeOf(table);
  const { database } = table.fields;
  if (!database) return home;
  const parts = partsEverywhere(bundle.pipeline, database);
  return parts && { catalog: parts.catalog ?? home.catalog, schema: parts.name };
}

/** What a query calls a table, from its home on; absent: no text that holds everywhere. */
function nameFrom(home: Home, place: Home, table: NodeOf<'table'>): string | undefined {
  const isSameCatalog = home.catalog === place.catalog;
  const isSameSchema = isSameCatalog && home.schema === place.schema;
  const parts = [
    ...(isSameCatalog ? [] : [place.catalog]),
    ...(isSameSchema ? [] : [place.schema]),
    table.name,
  ];
  const isFixed = parts.every((part) => tokensIn(part).length === 0 && !part.includes('${'));
  const { name } = sqlWords({ variables: {}, environments: [] });
  return isFixed ? parts.map(name).join('.') : undefined;
}
