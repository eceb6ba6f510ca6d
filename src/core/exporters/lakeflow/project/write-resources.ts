/** Writes what is deployed beside pipelines and jobs, where their tables are for the framework. */
import { nameTaker } from '#core/model/free-name.ts';
import type { ResourceBundle } from '#core/resources/bundle-resource.ts';
import { resourcesOf } from '#core/resources/resources-of.ts';
import { resourceKeys, writeResources } from '#core/resources/write-resources.ts';
import { at } from '../../book.ts';
import type { Scope } from '../scope.ts';
import type { WrittenNode } from '../spec/reading.ts';
import type { BundleJobs } from './bundle-jobs.ts';
import { type BundlePipeline, layersOf } from './bundle-pipelines.ts';

/**
 * Emits a file for each alert, dashboard and volume; books them as lost where no pipeline is
 * deployed.
 * @param written tables and sinks that have specs
 */
export function writeBundleResources(
  { pipeline, book, emit }: Scope,
  written: readonly WrittenNode[],
  {
    pipelines,
    jobs: { jobs, words },
  }: { readonly pipelines: readonly BundlePipeline[]; readonly jobs: BundleJobs },
): void {
  const [first] = layersOf(pipelines);
  if (first === undefined) {
    const reason = 'No pipeline is deployed that it could stand beside.';
    for (const [name] of resourcesOf(pipeline)) book.lose(at('', ['resources', name]), reason);
    return;
  }
  const ids = new Set(written.map(({ id }) => id));
  const take = nameTaker([...pipelines, ...jobs].map(({ key }) => key));
  const bundle: ResourceBundle = {
    pipeline,
    words,
    isWritten: ({ id, fields }) => ids.has(id) && fields.kind !== 'temporary-view',
    homeOf(table) {
      const layer = table?.fields.layer ?? first;
      return { catalog: `\${var.${layer}_catalog}`, schema: `\${var.${layer}_schema}` };
    },
  };
  writeResources(bundle, resourceKeys(pipeline, take), { book, emit });
}
