/** How Python of a Databricks pipeline gets at what differs by environment, at secrets, and at what only it can say. */

import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { isReservedToken } from '#core/model/variables.ts';
import { type Code, call } from '#core/python/code.ts';
import { pythonText } from '#core/python/literals.ts';
import { columnClauses } from '../sql/column-clauses.ts';
import { rowFilterClause } from '../sql/table-clauses.ts';
import { sqlWords } from '../sql/words.ts';
import type { NamedValue } from './declared-call.ts';
import type { PythonDialect } from './module-scope.ts';
import { sparkSettings } from './spark-settings.ts';

export interface DialectParts {
  readonly pipeline: Pipeline;
  /** The table or sink whose module it is. */
  readonly node: NodeOf<'table'> | NodeOf<'sink'>;
  nameOf(table: NodeOf<'table'>): string;
}

/** Variables are read from the configuration of the pipeline, secrets from their scopes. */
export function databricksDialect(parts: DialectParts): PythonDialect {
  const { pipeline, node } = parts;
  const names = Object.keys(pipeline.variables);
  const variables = new Set(names.filter((name) => !isReservedToken(name)));
  return {
    variables,
    hasRichChangeCapture: true,
    readVariable,
    readSecret: (alias) => ({
      code: secretCall(pipeline, alias, variables),
      imports: [{ module: 'databricks.sdk.runtime', name: 'dbutils' }],
    }),
    argumentsOf(dataset) {
      if (dataset.kind === 'temporary-view') return [];
      const auto = dataset.storage.clusterAuto ? [flag('cluster_by_auto')] : [];
      const isOwn = dataset.role === 'own' && node.type === 'table';
      if (!isOwn) return auto;
      const { refreshPolicy } = node.fields;
      const isView = dataset.kind === 'materialized-view';
      const policy = isView && refreshPolicy ? [textOf('refresh_policy', refreshPolicy)] : [];
      return [...auto, ...factsOf(parts, node), ...policy];
    },
  };
}

function readVariable(name: string): Code {
  return call('spark.conf.get', pythonText(name));
}

function flag(name: string): NamedValue {
  return [name, { as: 'literal', literal: true }];
}

function textOf(name: string, text: string): NamedValue {
  return [name, { as: 'text', text }];
}

function factsOf(
  { pipeline, nameOf }: DialectParts,
  table: NodeOf<'table'>,
): readonly NamedValue[] {
  const words = sqlWords({ variables: {}, environments: [] });
  const columns = columnClauses({ pipeline, words, nameOf }, table);
  const [filter] = rowFilterClause(words, table.fields.rowFilter);
  return [
    ...(columns.length > 0 ? [textOf('schema', columns.join(', '))] : []),
    ...(filter === undefined ? [] : [textOf('row_filter', filter.replace(/^WITH /, ''))]),
    ...(table.fields.private === true ? [flag('private')] : []),
    ...sparkSettings(table),
  ];
}

const token = /(?<!\$)\{(\w+)\}/;

/** Where the secret is kept may differ by environment too. */
function secretCall(pipeline: Pipeline, alias: string, variables: ReadonlySet<string>): Code {
  const { scope, key } = placeOfSecret(pipeline, alias);
  const text = (written: string): Code => {
    // Texts stand at even places, names of variables between them.
    const parts = written.split(token).map((part, index) => {
      if (index % 2 === 0) return part === '' ? [] : [pythonText(part)];
      return [
        variables.has(part) ? `spark.conf.get(${pythonText(part)})` : pythonText(`{${part}}`),
      ];
    });
    return parts.flat().join(' + ') || pythonText('');
  };
  return call('dbutils.secrets.get', ['scope', text(scope)], ['key', text(key)]);
}

/** An alias that the project does not declare is taken for the key itself, in no scope. */
export function placeOfSecret(
  { secrets }: Pipeline,
  alias: string,
): Pick<Pipeline['secrets'][string], 'scope' | 'key'> {
  const secret = Object.hasOwn(secrets, alias) ? secrets[alias] : undefined;
  return secret ?? { scope: '', key: alias };
}
