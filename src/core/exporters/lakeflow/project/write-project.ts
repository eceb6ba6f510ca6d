/** Writes the files of the bundle as a whole: what is deployed, where to, and with which values. */

import type { Scope } from '../scope.ts';
import type { WrittenNode } from '../spec/reading.ts';
import { bundleJobs } from './bundle-jobs.ts';
import { bundlePipelines } from './bundle-pipelines.ts';
import { bundleTests } from './bundle-tests.ts';
import { type BundleProject, databricksYml } from './databricks-yml.ts';
import { pipelineResource } from './pipeline-resource.ts';
import { readmeOf } from './readme.ts';
import { writeGlobalSettings } from './write-global-settings.ts';
import { accountForTags, computeOf, writeJobs } from './write-jobs.ts';
import { writeBundleResources } from './write-resources.ts';
import { writeSecrets, writeSubstitutions } from './write-variables.ts';

/** @param written the nodes that have a spec */
export function writeProject(
  scope: Scope,
  written: readonly WrittenNode[],
  { hasTemplates }: Pick<BundleProject, 'hasTemplates'>,
): void {
  const pipelines = bundlePipelines(written);
  const secrets = writeSecrets(scope);
  writeSubstitutions(scope);
  writeGlobalSettings(scope);
  const jobs = bundleJobs(scope.pipeline, written, pipelines);
  for (const resource of pipelines) {
    const text = pipelineResource(resource, computeOf(scope, resource, jobs));
    scope.emit({ path: resource.file, text, kind: 'pipeline' });
  }
  writeJobs(scope, jobs);
  accountForTags(scope, written, jobs);
  writeBundleResources(scope, written, { pipelines, jobs });
  const project = {
    pipeline: scope.pipeline,
    jobs,
    pipelines,
    secrets,
    ending: scope.notation.ending,
    hasTemplates,
  };
  scope.emit({ path: 'databricks.yml', text: databricksYml(project), kind: 'bundle' });
  scope.emit({ path: 'README.md', text: readmeOf(project), kind: 'readme' });
  scope.emit({ path: '.gitignore', text: '.databricks/\n', kind: 'settings' });
  // There is nothing to test in a bundle without specs.
  for (const file of written.length > 0 ? bundleTests : []) scope.emit(file);
}
