/** Gives a variable another name; every text that uses it follows. */

import { changeTexts } from '#core/editing/change-texts.ts';
import { renameToken } from '#core/model/variables.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly from: string;
  readonly to: string;
}

/** Nothing happens where the new name is taken: two variables cannot become one unseen. */
export const renameVariable = defineCommand({
  name: 'rename-variable',
  label: ({ from, to }: Args) => `rename of {${from}} to {${to}}`,
  keepsAccepted: true,
  run({ pipeline }, { from, to }: Args) {
    const { variables } = pipeline;
    if (!Object.hasOwn(variables, from) || Object.hasOwn(variables, to)) return;
    const renamed = Object.entries(variables).map(([name, values]) => [
      name === from ? to : name,
      values,
    ]);
    pipeline.variables = Object.fromEntries(renamed);
    changeTexts(pipeline, (text) => renameToken(text, from, to));
  },
});
