/** Random jobs, and one that says next to nothing. */
import type fc from 'fast-check';
import { type Job, job } from '#core/jobs/job.ts';
import { anyValueOf } from './any-node.ts';

export const smallJob: Job = { trigger: { kind: 'manual' }, selection: {} };

/** Made of the schema of jobs, so it is one. */
export const anyJob = anyValueOf(job) as fc.Arbitrary<Job>;
