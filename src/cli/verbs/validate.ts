/** `validate`: import and rules only. */
import { compileOptions, compilePaths, exitCodeOf } from '../compile-paths.ts';
import { countsText, toPlain, toSarif, toText } from '../print-problems.ts';
import { oneOf, readArguments } from '../read-arguments.ts';
import { defineVerb } from './define.ts';

export const validate = defineVerb({
  name: 'validate',
  usage: '<path…> [--format text|json|sarif] [--env NAME…]',
  summary: 'Reads legacy configs and says what is wrong with them.',
  run(args) {
    const { values, paths } = readArguments(args, {
      ...compileOptions,
      format: { type: 'string' },
    });
    const format = oneOf('format', values.format, ['text', 'json', 'sarif']) ?? 'text';
    const { problems } = compilePaths(paths, values);
    const print = (value: unknown) =>
      process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
    if (format === 'sarif') print(toSarif(problems));
    else if (format === 'json') print({ diagnostics: problems.map(toPlain) });
    else process.stdout.write(`${toText(problems)}${countsText(problems)}\n`);
    return exitCodeOf(problems);
  },
});
