/** How Python of a Databricks pipeline gets at what differs by environment, at secrets, and at what only it can say. */

import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { runtimeTokens, snapshotTokens } from '#core/model/variables.ts';
import { type Code, call } from '#core/python/code.ts';
import { pythonText } from '#core/python/literals.ts';
import { columnClauses } from '../sql/column-clauses.ts';
import { rowFilterClause } from '../sql/table-clauses.ts';
import { sqlWords } from '../sql/words.ts';
import type { NamedArgument, PythonDialect } from './module-scope.ts';

export interface DialectParts {
  readonly pipeline: Pipeline;
  /** The table or sink whose module it is. */
  readonly node: NodeOf<'table'> | NodeOf<'sink'>;
  nameOf(table: NodeOf<'table'>): string;
}

export function databricksDialect(parts: DialectParts): PythonDialect {
  const { pipeline, node } = parts;
  const names = Object.keys(pipeline.variables);
  const variables = new Set(
    names.filter((name) => !runtimeTokens.has(name) && !snapshotTokens.has(name)),
  );
  return {
    variables,
    hasRichChangeCapture: true,
    readVariable,
    readSecret: (alias) => ({
      code: secretCall(pipeline, alias, variables),
      imports: ['from databricks.sdk.runtime import dbutils'],
    }),
    argumentsOf(dataset, module) {
      if (dataset.kind === 'temporary-view') return [];
      const auto: readonly NamedArgument[] = dataset.storage.clusterAuto
        ? [['cluster_by_auto', 'True']]
        : [];
      const isOwn = dataset.role === 'own' && node.type === 'table';
      const facts = isOwn ? factsOf(parts, node) : [];
      return [
        ...auto,
        ...facts.map(([name, text]) => [name, text === true ? 'True' : module.text(text)] as const),
      ];
    },
  };
}

function readVariable(name: string): Code {
  return call('spark.conf.get', pythonText(name));
}

type Fact = readonly [name: string, value: string | true];

/** Texts hold tokens, which the module puts values in for. */
function factsOf({ pipeline, nameOf }: DialectParts, table: NodeOf<'table'>): readonly Fact[] {
  const words = sqlWords({ variables: {}, environments: [] });
  const columns = columnClauses({ pipeline, words, nameOf }, table);
  const [filter] = rowFilterClause(words, table.fields.rowFilter);
  return [
    ...(columns.length > 0 ? [['schema', columns.join(', ')] as const] : []),
    ...(filter === undefined ? [] : [['row_filter', filter.replace(/^WITH /, '')] as const]),
    ...(table.fields.private === true ? [['private', true] as const] : []),
  ];
}

const token = /(?<!\$)\{(\w+)\}/;

/** Where the secret is kept may differ by environment too. */
function secretCall({ secrets }: Pipeline, alias: string, variables: ReadonlySet<string>): Code {
  const secret = Object.hasOwn(secrets, alias) ? secrets[alias] : undefined;
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
  return call(
    'dbutils.secrets.get',
    ['scope', text(secret?.scope ?? '')],
    ['key', text(secret?.key ?? alias)],
  );
}
