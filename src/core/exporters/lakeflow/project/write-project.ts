/** Writes the files of the bundle as a whole: what is deployed, where to, and with which values. */

import { directDatabases } from '#core/jobs/direct-databases.ts';
import { pipelineKey } from '../names.ts';
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
  const serverless = new Set<string>();
  for (const resource of pipelines) {
    const compute = computeOf(scope, resource, jobs);
    if (compute.serverless === true) serverless.add(resource.id);
    const text = pipelineResource(resource, compute);
    scope.emit({ path: resource.file, text, kind: 'pipeline' });
  }
  const refreshed = written.filter((node) => serverless.has(pipelineKey(node)));
  for (const one of directDatabases(scope.pipeline, new Set(refreshed.map(({ id }) => id)))) {
    scope.report('direct-database', one);
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
