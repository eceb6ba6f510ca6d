/** What the runs of a job compute on: the platform's own machines, or a cluster made for them. */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';

const text = z.string().optional();

const serverless = z.object({
  kind: z.literal('serverless'),
  performance: z.enum(['standard', 'optimized']).optional().meta({
    title: 'Performance',
    description: 'Standard costs less and starts later. Without it: as the platform chooses.',
  }),
});

const jobCluster = z.object({
  kind: z.literal('job-cluster'),
  nodeType: text.meta({
    title: 'Node type',
    description: 'Kind of machine of the workers.',
    examples: ['i3.xlarge'],
  }),
  driverNodeType: text.meta({
    title: 'Node type of the driver',
    description: 'Kind of machine that leads the others. Without it: as the workers.',
    examples: ['i3.xlarge'],
  }),
  workers: z
    .number()
    .optional()
    .meta({
      title: 'Workers',
      description: 'A fixed number of machines.',
      examples: [4],
    }),
  autoscale: z
    .object({
      min: z.number().meta({ title: 'At least', description: 'Machines that are always there.' }),
      max: z.number().meta({ title: 'At most', description: 'Machines under full load.' }),
    })
    .optional()
    .meta({
      title: 'Autoscale',
      description: 'Lets the number of machines follow the load. Instead of a fixed number.',
      examples: [{ min: 1, max: 4 }],
    }),
  policyId: text.meta({
    title: 'Policy id',
    description: 'The cluster policy that fills in and limits the rest.',
    examples: ['E0123456789ABCDE'],
  }),
  sparkVersion: text.meta({
    title: 'Runtime version',
    description: 'Version of the runtime on the machines. Pipelines choose their own.',
    examples: ['17.3.x-scala2.13'],
  }),
  photon: z.boolean().optional().meta({
    title: 'Photon',
    description: 'Whether queries run on the vectorised engine.',
  }),
});

export const compute = z.discriminatedUnion('kind', [serverless, jobCluster]);

export type Compute = DeepReadonly<z.infer<typeof compute>>;
export type ComputeKind = Compute['kind'];
