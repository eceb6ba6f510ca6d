/** `ledger`: what became of every legacy key. */
import { ledgerText } from '#core/compile/ledger-text.ts';
import { linesOf } from '#core/compile/to-problem.ts';
import { ledgerFormats } from '#core/ledger-formats/index.ts';
import { compileOptions, compilePaths, exitCodeOf } from '../compile-paths.ts';
import { countsText } from '../print-problems.ts';
import { oneOf, readArguments } from '../read-arguments.ts';
import { defineVerb } from './define.ts';

export const ledger = defineVerb({
  name: 'ledger',
  usage: '<path…> --format csv|json|md',
  summary: 'Prints the conversion ledger: what became of every legacy key.',
  run(args) {
    const { values, paths } = readArguments(args, {
      ...compileOptions,
      format: { type: 'string', default: 'md' },
    });
    const id = oneOf(
      'format',
      values.format,
      ledgerFormats.map((format) => format.id),
    );
    const { compiled, problems } = compilePaths(paths, values);
    const lines = linesOf(compiled.reading?.legacy.files ?? []);
    process.stdout.write(ledgerText(compiled, lines, id ?? 'md'));
    process.stderr.write(`${countsText(problems)}\n`);
    return exitCodeOf(problems);
  },
});
