/** The command line tool: the same compiler as the page's, from a terminal. */
import { UsageError } from './usage-error.ts';
import { usageOf, verbs } from './verbs/index.ts';

/** @returns the exit code: 0 no errors, 1 error diagnostics, 2 wrong usage or an unreadable path */
async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usageOf(verbs));
    return name === undefined ? 2 : 0;
  }
  const verb = verbs.find((candidate) => candidate.name === name);
  if (!verb) throw new UsageError(`There is no verb "${name}".`);
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(usageOf([verb]));
    return 0;
  }
  return verb.run(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const isUsage = error instanceof UsageError;
    const text = isUsage
      ? `lakewright: ${error.message}\nTry "lakewright help".`
      : `lakewright: ${error instanceof Error ? error.message : String(error)}`;
    process.stderr.write(`${text}\n`);
    process.exitCode = 2;
  },
);

// A reader that closes early, such as `head`, is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  process.stderr.write(`lakewright: The answer cannot be written: ${error.message}\n`);
  process.exit(2);
});
