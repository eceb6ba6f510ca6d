/** Adds an empty file to the legacy, in the place of one that was not uploaded. */
import { defineCommand } from './define.ts';

interface Args {
  readonly path: string;
  readonly text: string;
}

export const addStub = defineCommand({
  name: 'add-stub',
  label: ({ path }: Args) => `stub for ${path}`,
  run({ legacy }, { path, text }: Args) {
    if (legacy?.files.every((file) => file.path !== path)) {
      legacy.files.push({ path, text, isStub: true });
    }
  },
});
