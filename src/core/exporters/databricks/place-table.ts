/** How a program calls a table: its schema and name, each part in backticks where it needs them. */
import type { PlaceTable } from '#core/declarative/plan-names.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { tokensIn, valueIn } from '#core/model/variables.ts';

const plain = /^\w+$/;

export function placeTable({ variables, environments }: Pipeline): PlaceTable {
  const valuesOf = (name: string): readonly string[] =>
    environments.flatMap((environment) => valueIn(variables, name, environment) ?? []);
  const part = (text: string): string => {
    const values = tokensIn(text).flatMap(valuesOf);
    // A variable may stand for several parts at once: `{place}` for main.silver.
    const isPath = /^\{\w+\}$/.test(text) && values.some((value) => value.includes('.'));
    const isPlain =
      plain.test(text.replace(/\{(\w+)\}/g, '$1')) && values.every((one) => plain.test(one));
    return isPath || isPlain ? text : `\`${text.replaceAll('`', '``')}\``;
  };
  return (database, name) => {
    const parts = [...(database === undefined ? [] : database.split('.')), name];
    return parts.map(part).join('.');
  };
}
