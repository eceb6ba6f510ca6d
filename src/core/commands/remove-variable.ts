/** Takes a variable away. Texts that use it get a text in its place, or are reported. */
import { changeTexts } from '#core/editing/change-texts.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly variable: string;
  /** What stands in its place from then on; absent: texts keep the token. */
  readonly inPlace?: string;
}

export const removeVariable = defineCommand({
  name: 'remove-variable',
  label: ({ variable }: Args) => `removal of {${variable}}`,
  run({ pipeline }, { variable, inPlace }: Args) {
    if (!Object.hasOwn(pipeline.variables, variable)) return;
    delete pipeline.variables[variable];
    if (inPlace === undefined) return;
    changeTexts(pipeline, (text) => text.replaceAll(`{${variable}}`, () => inPlace));
  },
});
