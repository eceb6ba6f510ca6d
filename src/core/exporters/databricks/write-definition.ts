/** Writes the definition of a table or sink, in the language that is wanted where that can say it. */
import type { ModulePlan } from '#core/declarative/plan.ts';
import { databricksDialect } from '#core/declarative/python/databricks-dialect.ts';
import { printModule } from '#core/declarative/python/print-module.ts';
import { sqlWords } from '#core/declarative/sql/words.ts';
import { moduleInSql } from '#core/declarative/sql/write-module.ts';
import { at } from '#core/exporters/book.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { designedFields } from '#core/steps/lower-steps.ts';
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
  const text =
    sql ?? printModule(module, databricksDialect({ pipeline: scope.pipeline, node, nameOf }));
  scope.emit({ path: file, text, kind: 'definition', node: node.id, checked: 'generated' });
  for (const { node: of, field } of module.origins) {
    // The steps of a flow were written as its query before.
    for (const designed of designedFields(
      of === '' ? undefined : scope.designed.nodes[of],
      field,
    )) {
      scope.book.trace(at(of, designed), file, []);
    }
  }
  return { node, file };
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
