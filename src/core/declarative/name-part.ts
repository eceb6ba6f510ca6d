/** Names of tables part by part, each in backticks where it needs them. */
import type { Pipeline } from '#core/model/pipeline.ts';
import { tokensIn, valueIn } from '#core/model/variables.ts';

const plain = /^\w+$/;

/** @returns writes one part; a word whose tokens stand for words alone needs no backticks */
export function namePart({
  variables,
  environments,
}: Pick<Pipeline, 'variables' | 'environments'>): (text: string) => string {
  const valuesOf = (name: string): readonly string[] =>
    environments.flatMap((environment) => valueIn(variables, name, environment) ?? []);
  return (text) => {
    const values = tokensIn(text).flatMap(valuesOf);
    // A variable may stand for several parts at once: `{place}` for main.silver.
    const isPath = /^\{\w+\}$/.test(text) && values.some((value) => value.includes('.'));
    const isPlain =
      plain.test(text.replace(/\{(\w+)\}/g, '$1')) && values.every((one) => plain.test(one));
    return isPath || isPlain ? text : `\`${text.replaceAll('`', '``')}\``;
  };
}

/** Dots in backticks are part of a name; a backtick in a name stands twice. */
export function partsOfName(whole: string): readonly string[] {
  const parts = whole.match(/`(?:[^`]|``)*`|[^.`]+/g) ?? [whole];
  return parts.map((part) =>
    part.startsWith('`') ? part.slice(1, -1).replaceAll('``', '`') : part,
  );
}
