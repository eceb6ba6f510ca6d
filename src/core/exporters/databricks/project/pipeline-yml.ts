/** Prints the resource file of the pipeline that refreshes all tables of the project. */

import { at, type Book } from '#core/exporters/book.ts';
import { pipelineCompute } from '#core/jobs/pipeline-compute.ts';
import type { BundleWords } from '#core/model/bundle-words.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import type { BundleNames } from '../names.ts';
import { catalogText } from './databricks-yml.ts';
import { type DefaultPlace, nameOfPlace } from './default-place.ts';

type Compute = Readonly<Record<string, unknown>>;

export interface PipelineResource {
  readonly pipeline: Pipeline;
  readonly file: string;
  readonly words: BundleWords;
  readonly place: DefaultPlace;
  readonly names: BundleNames;
  readonly book: Book;
  /** Keys that say what the pipeline runs on. */
  readonly compute: Compute;
  /** The one file that loads all definitions. Absent: the pipeline loads them itself. */
  readonly library: string | undefined;
}

/** Created schemas are named as resources, which has them made before the pipeline. */
export function pipelineYml(resource: PipelineResource): string {
  const { names, words, place, library, compute } = resource;
  const key = names.pipeline;
  const catalog = catalogText(resource);
  const created = names.schemas.get(nameOfPlace(place));
  // Naming the resource has the schema created before the pipeline.
  const schema =
    created === undefined ? words.text(place.schema) : `\${resources.schemas.${created}.name}`;
  const configuration = Object.fromEntries(
    words.variables.map((variable) => [variable.name, `\${var.${variable.key}}`]),
  );
  const value = {
    name: key,
    catalog,
    schema,
    ...compute,
    channel: 'CURRENT',
    // The folder that modules are imported from.
    root_path: '..',
    libraries: [library ? { file: { path: `../${library}` } } : allDefinitions],
    ...(words.variables.length > 0 && { configuration }),
    event_log: { catalog, schema, name: `${key}_event_log` },
  };
  return `# Refreshes all tables. Code reads what stands under configuration.\n${printYaml({
    resources: { pipelines: { [key]: value } },
  })}`;
}

const allDefinitions = { glob: { include: '../transformations/**' } };

/** A pipeline has one kind of compute, whichever job starts it: that of the first job with a wish. */
export function computeOf({
  pipeline,
  words,
  book,
  file,
  names,
}: Pick<PipelineResource, 'pipeline' | 'words' | 'book' | 'file' | 'names'>): Compute {
  const key = names.pipeline;
  const jobs = Object.entries(pipeline.jobs ?? {}).filter(([, job]) => job.compute !== undefined);
  const [first, ...others] = jobs;
  const asked = first && pipelineCompute(first[1].compute, words.text);
  if (!first || !asked) return { serverless: true };
  const wanted = JSON.stringify(first[1].compute);
  book.trace(at('', ['jobs', first[0], 'compute']), file, ['resources', 'pipelines', key]);
  for (const [name, job] of others) {
    const origin = at('', ['jobs', name, 'compute']);
    if (JSON.stringify(job.compute) === wanted) {
      book.trace(origin, file, ['resources', 'pipelines', key]);
    } else {
      book.lose(origin, `The pipeline computes on what the job ${first[0]} asks for.`);
    }
  }
  return asked.serverless === true ? asked : { ...asked, edition: 'ADVANCED' };
}
