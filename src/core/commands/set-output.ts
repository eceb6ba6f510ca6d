/** Chooses the output format and its notation. */
import type { OutputSettings } from '#core/editing/document.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly output: OutputSettings;
}

export const setOutput = defineCommand({
  name: 'set-output',
  label: () => 'change of the output format',
  run(document, { output }: Args) {
    document.output = output;
  },
});
