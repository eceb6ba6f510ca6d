/** Runs the user's own tools, one command after the other, or says what would be run. */
import { spawnSync } from 'node:child_process';
import type { CommandLine } from '#core/delivery/deploy-commands.ts';
import { shellLine, shellWord } from '#core/delivery/shell-words.ts';

export interface Step {
  readonly command: CommandLine;
  /** The folder it runs in. */
  readonly folder: string;
  /** Run even where one before it has failed, to tidy up what the first one made. */
  readonly isTidying?: boolean;
}

/** The steps as lines for a shell: what is printed is what is run. */
export function stepsText(steps: readonly Step[]): string {
  let at = '';
  return steps
    .map(({ command, folder }) => {
      const move = folder === at ? '' : `  cd ${shellWord(folder)}\n`;
      at = folder;
      return `${move}  ${shellLine(command)}\n`;
    })
    .join('');
}

/** @returns the exit code: 0 all went well, 1 one failed, 2 a tool is not there */
export function runSteps(steps: readonly Step[]): number {
  let code = 0;
  let isBegun = false;
  // Who interrupts a run stops the command that runs; what it leaves behind is tidied up all the same.
  const goOn = (): void => undefined;
  for (const signal of interrupts) process.on(signal, goOn);
  for (const { command, folder, isTidying = false } of steps) {
    if (code !== 0 && !(isTidying && isBegun)) continue;
    const failed = runStep(command, folder);
    isBegun ||= failed === 0;
    if (code === 0) code = failed;
  }
  for (const signal of interrupts) process.off(signal, goOn);
  return code;
}

const interrupts = ['SIGINT', 'SIGTERM'] as const;

function runStep(command: CommandLine, folder: string): number {
  const [program = '', ...args] = command;
  process.stderr.write(`$ ${shellLine(command)}\n`);
  // An argument list and no shell: no name can become a command.
  const { error, status } = spawnSync(program, args, { cwd: folder, stdio: 'inherit' });
  if (error) {
    process.stderr.write(`${absence(program)}\n`);
    return 2;
  }
  if (status === 0) return 0;
  process.stderr.write(`"${shellLine(command)}" failed, so nothing after it was run.\n`);
  return 1;
}

/** What is said where a tool cannot be started. */
export function absence(program: string): string {
  return program === 'databricks'
    ? 'The Databricks CLI is not installed, or not on the PATH. Install it (docs.databricks.com/dev-tools/cli), log in with "databricks auth login", and run this again. Nothing was deployed.'
    : `${program} is not installed, or not on the PATH.`;
}

/** Whether the program can be started; what it answers does not matter. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
}
