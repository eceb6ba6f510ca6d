/** `graph`: the pipeline as a graph, for pictures and for other tools. */
import { graphFormats } from '#core/graph-formats/index.ts';
import { compileOptions, compilePaths, exitCodeOf } from '../compile-paths.ts';
import { countsText } from '../print-problems.ts';
import { oneOf, readArguments } from '../read-arguments.ts';
import { defineVerb } from './define.ts';

export const graph = defineVerb({
  name: 'graph',
  usage: '<path…> --format dot|mermaid|json',
  summary: 'Prints the pipeline as a graph.',
  run(args) {
    const { values, paths } = readArguments(args, {
      ...compileOptions,
      format: { type: 'string', default: 'dot' },
    });
    const id = oneOf(
      'format',
      values.format,
      graphFormats.map((format) => format.id),
    );
    const { compiled, problems } = compilePaths(paths, values);
    const format = graphFormats.find((candidate) => candidate.id === id) ?? graphFormats[0];
    process.stdout.write(format.write(compiled.pipeline));
    process.stderr.write(`${countsText(problems)}\n`);
    return exitCodeOf(problems);
  },
});
