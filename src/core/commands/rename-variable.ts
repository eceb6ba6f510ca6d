/** Gives a variable another name; every text that uses it follows. */

import { changeTexts } from '#core/editing/change-texts.ts';
import { withNameChanged } from '#core/model/named-entries.ts';
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
    pipeline.variables = withNameChanged(variables, from, to);
    changeTexts(pipeline, (text) => renameToken(text, from, to));
  },
});
