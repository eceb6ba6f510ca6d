/** Every rule, in the order their findings are shown. Add a file beside this one, then a line here. */
import type { Rule } from './define.ts';

export const rules = [] as const satisfies readonly Rule[];
