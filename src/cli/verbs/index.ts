/** Every verb of the command line tool. Add a file beside this one, then a line here. */
import { convert } from './convert.ts';
import type { Verb } from './define.ts';
import { deploy } from './deploy.ts';
import { graph } from './graph.ts';
import { ledger } from './ledger.ts';
import { rollback } from './rollback.ts';
import { targets } from './targets.ts';
import { templates } from './templates.ts';
import { validate } from './validate.ts';

export const verbs: readonly Verb[] = [
  convert,
  validate,
  graph,
  ledger,
  targets,
  templates,
  deploy,
  rollback,
];

/** What `--help` prints: each verb with its flags, and what exit codes mean. */
export function usageOf(shown: readonly Verb[]): string {
  const lines = shown.map(
    ({ name, usage, summary }) => `  lakewright ${name} ${usage}\n      ${summary}`,
  );
  return `${lines.join('\n')}\n\nA path is a file, a folder or a zip of legacy configs, or one project file.\nExit code: 0 no errors, 1 errors were found, 2 wrong usage or an unreadable path.\n`;
}
