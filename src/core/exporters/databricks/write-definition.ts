/** Writes the definition of a table or sink, in the language that is wanted where that can say it. */
import type { ModulePlan } from '#core/declarative/plan.ts';
import { databricksDialect } from '#core/declarative/python/databricks-dialect.ts';
import { printModule } from '#core/declarative/python/print-module.ts';
import { sqlWords } from '#core/declarative/sql/words.ts';
import { moduleInSql } from '#core/declarative/sql/write-module.ts';
import { at } from '#core/exporters/book.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { Scope } from './scope.ts';

export interface DefinitionParts {
  readonly language: 'python' | 'sql';
  /** Path of the file, without its ending. */
  readonly stem: string;
  nameOf(table: NodeOf<'table'>): string;
}

export interface Definition {
  readonly node: ModulePlan['node'];
  readonly file: string;
}

export function writeDefinition(
  scope: Scope,
  module: ModulePlan,
  { language, stem, nameOf }: DefinitionParts,
): Definition {
  const { node } = module;
  const sql = language === 'sql' ? sqlText(scope, module, nameOf) : undefined;
  const file = `${stem}.${sql === undefined ? 'py' : 'sql'}`;
  const code = sql ?? pythonText(scope, module, nameOf);
  const comment = sql === undefined ? '#' : '--';
  const text = systemLine(scope, node, { comment, file }) + code;
  scope.emit({ path: file, text, kind: 'definition', node: node.id, checked: 'generated' });
  for (const origin of module.origins) scope.book.trace(at(origin.node, origin.field), file, []);
  return { node, file };
}

/** A pipeline has no setting for the system that rows come from; readers of the file still want it. */
function systemLine(
  { book }: Scope,
  { id, fields }: ModulePlan['node'],
  { comment, file }: { readonly comment: string; readonly file: string },
): string {
  const system = fields.sourceSystem?.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  if (!system) return '';
  book.trace(at(id, ['sourceSystem']), file, []);
  return `${comment} Source system: ${system}\n`;
}

function pythonText(
  { pipeline }: Scope,
  module: ModulePlan,
  nameOf: DefinitionParts['nameOf'],
): string {
  return printModule(module, databricksDialect({ pipeline, node: module.node, nameOf }));
}

/** @returns absent: SQL cannot say it */
function sqlText(
  { pipeline, report }: Scope,
  module: ModulePlan,
  nameOf: DefinitionParts['nameOf'],
): string | undefined {
  const { node } = module;
  const statements = moduleInSql({ pipeline, words: sqlWords(pipeline), nameOf }, module);
  if (statements.ok) return `${statements.value.join('\n\n')}\n`;
  report('in-python', {
    severity: 'info',
    message: `${labelOf(node)} is written in Python, because ${statements.reason}.`,
    hint: 'Both languages work side by side in one pipeline.',
    at: { ref: { node: node.id, field: [] } },
  });
  return undefined;
}
