/** Project files of every earlier version open as they were. */
import { expect, test } from 'vitest';
import { readProject } from '#core/project-file/read-project.ts';

test('version 1 kept the notation of specs for the one target there was', () => {
  const settings = 'name: shop\noutput:\n  exporter: lakeflow # ours\n  specFormat: yaml\n';
  const pipeline = { name: 'shop', environments: ['dev'], variables: {}, secrets: {}, nodes: {} };
  const document = {
    ...{ pipeline, layout: {}, authoredSettings: settings },
    output: { exporter: 'lakeflow', specFormat: 'yaml' },
  };
  const file = { lakewright: 'project', version: 1, savedBy: '0.1.0', document };
  const read = readProject(JSON.stringify(file));
  expect(read.ok && read.document).toEqual({
    ...{ pipeline, layout: {} },
    authoredSettings:
      'name: shop\noutput:\n  exporter: lakeflow # ours\n  options: { lakeflow: { specFormat: yaml } }\n',
    output: { exporter: 'lakeflow', options: { lakeflow: { specFormat: 'yaml' } } },
  });
});
