/** Takes over the text a user wrote for the settings of the project. */
import type { OutputSettings } from '#core/editing/document.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly settings: Omit<Pipeline, 'nodes'>;
  readonly output: OutputSettings;
  /** The text, where it says more than our own print of the settings; absent: it does not. */
  readonly authored?: string;
}

export const writeProject = defineCommand({
  name: 'write-project',
  label: () => 'edit of the project settings',
  mergeKey: () => 'write-project',
  run(document, { settings, output, authored }: Args) {
    // Commands get and give plain data; the draft only takes it in.
    Object.assign(document.pipeline, settings);
    if (!settings.jobs) delete document.pipeline.jobs;
    if (!settings.resources) delete document.pipeline.resources;
    if (!settings.samples) delete document.pipeline.samples;
    document.output = output;
    if (authored !== undefined) document.authoredSettings = authored;
    else delete document.authoredSettings;
  },
});
