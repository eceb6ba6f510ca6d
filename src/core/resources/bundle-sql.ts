/** SQL about tables of the design, as the texts of a bundle hold it. */
import { sqlWords } from '#core/declarative/sql/words.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { TablePlace } from '#core/model/quarantine-table.ts';
import { partsEverywhere } from '#core/model/schema-parts.ts';
import type { ResourceBundle } from './bundle-resource.ts';

export type SaidSql =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

/** A variable that only the bundle has, such as `${var.default_catalog}`; no part of a name is one. */
const bundleVariable = /^\$\{var\.\w+\}$/;

/** The whole name of a table, from its catalog on, with parameters in place of tokens. */
export function tablePath(
  { database, name }: TablePlace,
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
