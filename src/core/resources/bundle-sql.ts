/** SQL about tables of the design, as the texts of a bundle hold it. */
import { sqlWords } from '#core/declarative/sql/words.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { partsEverywhere } from '#core/model/schema-parts.ts';
import type { ResourceBundle } from './bundle-resource.ts';

export type SaidSql =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** A variable that only the bundle has, such as `${var.default_catalog}`; no part of a name is one. */
const bundleVariable = /^\$\{var\.\w+\}$/;

export interface TablePath {
  readonly database: string | undefined;
  readonly name: string;
}

/** The whole name of a table, from its catalog on, with parameters in place of tokens. */
export function tablePath(
  { database, name }: TablePath,
  table: NodeOf<'table'>,
  bundle: ResourceBundle,
): string {
  const words = sqlWords(bundle.pipeline);
  const ofHome = (text: string): string =>
    bundleVariable.test(text) ? `\`${text}\`` : words.name(text);
  const home = bundle.homeOf(table);
  const own = words.name(name);
  if (!database) return [ofHome(home.catalog), ofHome(home.schema), own].join('.');
  const parts = partsEverywhere(bundle.pipeline, database);
  if (!parts) return `${words.path(database)}.${own}`;
  const catalog = parts.catalog === undefined ? ofHome(home.catalog) : words.name(parts.catalog);
  return [catalog, words.name(parts.name), own].join('.');
}

/** Where rows that a table puts aside are; absent: it copies none. */
export function quarantinePath({ name, fields }: NodeOf<'table'>): TablePath | undefined {
  const { quarantine } = fields;
  if (quarantine?.mode !== 'table') return undefined;
  const { database = fields.database, table = `${name}_quarantine` } = quarantine;
  const dot = table.lastIndexOf('.');
  return dot === -1
    ? { database, name: table }
    : { database: table.slice(0, dot), name: table.slice(dot + 1) };
}

/**
 * A statement with variables of the bundle in place of parameters. The bundle puts in their values
 * as they are, so what a value would break is refused.
 */
export function inBundle(
  statement: string,
  { pipeline, words, homeOf }: ResourceBundle,
  table: NodeOf<'table'> | undefined,
): SaidSql {
  const { catalog, schema } = homeOf(table);
  const ofBundle = [catalog, schema].filter((one) => bundleVariable.test(one));
  const designed = ofBundle.reduce((text, one) => text.replaceAll(`\`${one}\``, ''), statement);
  const flaw = sqlWords(pipeline).flawOf(designed);
  if (flaw !== undefined) return { ok: false, reason: `It cannot be written, because ${flaw}.` };
  const text = statement.replace(/\$\{(\w+)\}/g, (_, name: string) => words.text(`{${name}}`));
  return { ok: true, text };
}
