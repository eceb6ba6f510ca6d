/** Writes the definition of a table or sink, in the language that is wanted where that can say it. */
import type { ModulePlan } from '#core/declarative/plan.ts';
import { databricksDialect } from '#core/declarative/python/databricks-dialect.ts';
import { printModule } from '#core/declarative/python/print-module.ts';
import { sqlWords } from '#core/declarative/sql/words.ts';
import { moduleInSql } from '#core/declarative/sql/write-module.ts';
import type { TestedModule } from '#core/exported-tests/tested-project.ts';
import { at } from '#core/exporters/book.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { oneLine } from '#core/text/wording.ts';
import type { Scope } from './scope.ts';

export interface DefinitionParts {
  /** Of what is not written in one of its own. */
  readonly language: 'python' | 'sql';
  /** Path of the file, without its ending. */
  readonly stem: string;
  nameOf(table: NodeOf<'table'>): string;
}

/**
 * Emits the file. Python where SQL cannot say the table, which is reported where SQL was wanted.
 * @returns what the tests of the bundle have to know of it
 */
export function writeDefinition(
  scope: Scope,
  module: ModulePlan,
  { language, stem, nameOf }: DefinitionParts,
): TestedModule {
  const { node } = module;
  const own = node.type === 'table' ? node.fields.language : undefined;
  const sql = (own ?? language) === 'sql' ? sqlText(scope, module, nameOf) : undefined;
  const file = `${stem}.${sql === undefined ? 'py' : 'sql'}`;
  const dialect = databricksDialect({ pipeline: scope.pipeline, node, nameOf });
  const code = sql ?? printModule(module, dialect);
  const comment = sql === undefined ? '#' : '--';
  const text = systemLine(scope, node, { comment, file }) + code;
  scope.emit({ path: file, text, kind: 'definition', node: node.id, checked: 'generated' });
  if (own) scope.book.trace(at(node.id, ['language']), file, []);
  for (const origin of module.origins) scope.book.trace(at(origin.node, origin.field), file, []);
  return { plan: module, path: file, text, dialect: sql === undefined ? dialect : undefined };
}

/** A pipeline has no setting for the system that rows come from; readers of the file still want it. */
function systemLine(
  { book }: Scope,
  { id, fields }: ModulePlan['node'],
  { comment, file }: { readonly comment: string; readonly file: string },
): string {
  const system = oneLine(fields.sourceSystem ?? '').trim();
  if (!system) return '';
  book.trace(at(id, ['sourceSystem']), file, []);
  return `${comment} Source system: ${system}\n`;
}

/** @returns absent: SQL cannot say it */
function sqlText(
  { pipeline, book, report }: Scope,
  module: ModulePlan,
  nameOf: DefinitionParts['nameOf'],
): string | undefined {
  const { node } = module;
  const statements = moduleInSql({ pipeline, words: sqlWords(pipeline), nameOf }, module);
  if (statements.ok) return `${statements.value.join('\n\n')}\n`;
  if (node.type === 'table' && node.fields.language) {
    book.approximate(at(node.id, ['language']), `It is written in Python: ${statements.reason}.`);
  }
  report('in-python', {
    severity: 'info',
    message: `${labelOf(node)} is written in Python, because ${statements.reason}.`,
    hint: 'Both languages work side by side in one pipeline.',
    at: { ref: { node: node.id, field: [] } },
  });
  return undefined;
}
