/** How Python of open-source Spark gets at what differs by environment, and at secrets. */
import type { Dataset, ModulePlan } from '#core/declarative/plan.ts';
import type { PythonDialect } from '#core/declarative/python/module-scope.ts';
import { sparkSettings } from '#core/declarative/python/spark-settings.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { call } from '#core/python/code.ts';
import { pythonText } from '#core/python/literals.ts';

/** The setting of a session that holds the value of a variable. */
export function settingOf(variable: string): string {
  return `spark.pipeline.${variable}`;
}

/** The variable of the shell that holds a secret. */
export function shellNameOf(secret: string): string {
  const name = secret.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  return /^[A-Z]/.test(name) ? name : `SECRET_${name}`;
}

export interface UsedValues {
  readonly variables: Set<string>;
  readonly secrets: Set<string>;
}

/** Whether the definition of a table can say settings of Spark: one without a query of its own cannot. */
export function takesSettings({ declarations }: Pick<ModulePlan, 'declarations'>): boolean {
  return declarations.some((one) => 'role' in one && isOwnQuery(one));
}

function isOwnQuery({ role, queries }: Dataset): boolean {
  return role === 'own' && queries.length > 0;
}

/** @param used gets what is used */
export function sparkDialect(
  { variables }: Pipeline,
  { node }: Pick<ModulePlan, 'node'>,
  used: UsedValues,
): PythonDialect {
  return {
    variables: new Set(Object.keys(variables)),
    hasRichChangeCapture: false,
    readVariable(name) {
      used.variables.add(name);
      // A setting may be missing as far as types go; then this fails before.
      return call('str', call('spark.conf.get', pythonText(settingOf(name))));
    },
    readSecret(alias) {
      used.secrets.add(alias);
      const code = `os.environ[${pythonText(shellNameOf(alias))}]`;
      return { code, imports: [{ module: 'os' }] };
    },
    argumentsOf: (dataset) =>
      node.type === 'table' && isOwnQuery(dataset) ? sparkSettings(node) : [],
  };
}
