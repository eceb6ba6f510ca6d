/** The JSON Schema of a job as it is written in the settings, made from the model. */
import { job } from '#core/jobs/job.ts';
import { z } from '#core/model/zod.ts';

/** @returns draft 2020-12; in the order the keys are written in */
export function jobSchema(): object {
  const { $schema: _, ...made } = z.toJSONSchema(job, { target: 'draft-2020-12', io: 'input' });
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'job',
    ...made,
  };
}
