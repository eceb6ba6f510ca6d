/** Takes a note or an area off the canvas. */
import { defineCommand } from './define.ts';

interface Args {
  readonly id: string;
}

export const removeAnnotation = defineCommand({
  name: 'remove-annotation',
  label: () => 'removal of a note or area',
  run({ annotations }, { id }: Args) {
    if (annotations && Object.hasOwn(annotations, id)) delete annotations[id];
  },
});
