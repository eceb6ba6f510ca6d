/** Writes the files of the bundle as a whole: what is deployed, where to, and with which values. */

import type { Scope } from '../scope.ts';
import type { WrittenNode } from '../spec/reading.ts';
import { printJson } from '../text/notation.ts';
import { bundlePipelines, placeFinder } from './bundle-pipelines.ts';
import { databricksYml } from './databricks-yml.ts';
import { pipelineResource } from './pipeline-resource.ts';
import { readmeOf } from './readme.ts';
import { configsFolder, writeSecrets, writeSubstitutions } from './write-variables.ts';

/** @param written the nodes that have a spec */
export function writeProject(scope: Scope, written: readonly WrittenNode[]): void {
  const pipelines = bundlePipelines(written);
  const secrets = writeSecrets(scope);
  writeSubstitutions(scope);
  if (scope.notation.ending === 'yaml') {
    const format = { pipeline_bundle_spec_format: { format: 'yaml' } };
    scope.emit({ path: `${configsFolder}/global.json`, text: printJson(format), kind: 'settings' });
  }
  for (const resource of pipelines) {
    scope.emit({ path: resource.file, text: pipelineResource(resource), kind: 'pipeline' });
  }
  const project = {
    pipeline: scope.pipeline,
    pipelines,
    secrets,
    placeOf: placeFinder(written, scope.pipeline),
    ending: scope.notation.ending,
  };
  scope.emit({ path: 'databricks.yml', text: databricksYml(project), kind: 'bundle' });
  scope.emit({ path: 'README.md', text: readmeOf(project), kind: 'readme' });
  scope.emit({ path: '.gitignore', text: '.databricks/\n', kind: 'settings' });
}
