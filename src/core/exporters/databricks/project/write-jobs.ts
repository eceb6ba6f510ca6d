/** Writes the resource files of jobs, and where asked for the job that is started with tags and a mode. */
import type { DeployedPipeline } from '#core/jobs/bundle-tasks.ts';
import { tagChoiceJob } from '#core/jobs/tag-choice-job.ts';
import type { BundleWords } from '#core/model/bundle-words.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import { jobFile } from '../names.ts';
import type { Scope } from '../scope.ts';
import { jobYml } from './job-yml.ts';
import type { ProjectParts } from './write-project.ts';

const choiceHeader = `# Started by hand, with tags and a mode; tag_mode counts where several tags are named:
#
#   databricks bundle run <this job> --params tags=daily,mode=full
#
# Tags that no branch is for refresh nothing.
`;

/**
 * Emits a file for each job, and books where its fields went.
 * @param words turns texts of the design into those of the bundle
 */
export function writeJobs(
  { pipeline, book, emit }: Scope,
  { names, written, nameOf }: ProjectParts,
  words: BundleWords,
): void {
  const tables = written.flatMap((node) => {
    const isRefreshed = node.type === 'table' && node.fields.kind !== 'temporary-view';
    return isRefreshed ? [{ id: node.id, name: words.text(nameOf(node)) }] : [];
  });
  const deployed: DeployedPipeline = { key: names.pipeline, tables };
  const emitJob = (file: string, text: string): void =>
    emit({ path: file, kind: 'job', text, checked: 'schema' });
  for (const [name, job] of Object.entries(pipeline.jobs ?? {})) {
    const key = names.jobs.get(name) ?? name;
    const file = jobFile(names, key);
    const resource = { pipeline, name, job, key, file, words, book };
    const modeByRun = names.choosingJob !== undefined;
    const text = jobYml({ ...resource, modeByRun, deployed: [deployed] });
    if (text !== undefined) emitJob(file, text);
  }
  const key = names.choosingJob;
  const choosing = key && tagChoiceJob({ name: key, pipeline, deployed, text: words.text });
  if (!key || !choosing) return;
  emitJob(
    jobFile(names, key),
    `${choiceHeader}${printYaml({ resources: { jobs: { [key]: choosing } } })}`,
  );
}
