/** What starts a run of a job: one of six shapes, told apart by `kind`. */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';

const waits = {
  minSecondsBetween: z
    .number()
    .optional()
    .meta({
      title: 'Seconds between runs',
      description: 'Least time from the end of a run to the start of the next; 60 or more.',
      examples: [300],
    }),
  waitAfterChangeSeconds: z
    .number()
    .optional()
    .meta({
      title: 'Wait after a change (seconds)',
      description: 'How long it has to be quiet before a run starts; 60 or more.',
      examples: [60],
    }),
};

const schedule = z.object({
  kind: z.literal('schedule'),
  cron: z.string().meta({
    title: 'Cron expression',
    description:
      'Quartz, with seconds first: second, minute, hour, day of month, month, day of week and, if wanted, year.',
    examples: ['0 0 6 * * ?'],
  }),
  timeZone: z.string().meta({
    title: 'Time zone',
    description: 'The zone whose clock the expression is about.',
    examples: ['UTC', 'Europe/Berlin'],
  }),
});

const periodic = z.object({
  kind: z.literal('periodic'),
  every: z.number().meta({
    title: 'Every',
    description: 'How many units lie between two runs.',
    examples: [4],
  }),
  unit: z.enum(['minutes', 'hours', 'days', 'weeks']).meta({
    title: 'Unit',
    description: 'What is counted.',
  }),
});

const fileArrival = z.object({
  kind: z.literal('file-arrival'),
  url: z.string().meta({
    title: 'Folder',
    description: 'The place that is watched: a volume, or an external location.',
    examples: ['/Volumes/{catalog}/raw/landing/'],
  }),
  ...waits,
});

const tableUpdate = z.object({
  kind: z.literal('table-update'),
  tables: z.array(z.string()).meta({
    title: 'Tables',
    description: 'Full names of the tables that are watched: catalog.schema.table.',
    examples: [['{catalog}.raw.orders']],
  }),
  condition: z.enum(['any', 'all']).optional().meta({
    title: 'Starts when',
    description: 'Any of the tables was updated, or all of them were. Without it: any.',
  }),
  ...waits,
});

const continuous = z.object({ kind: z.literal('continuous') });
const manual = z.object({ kind: z.literal('manual') });

export const trigger = z.discriminatedUnion('kind', [
  schedule,
  periodic,
  fileArrival,
  tableUpdate,
  continuous,
  manual,
]);

export type Trigger = DeepReadonly<z.infer<typeof trigger>>;
export type TriggerKind = Trigger['kind'];
export type TriggerOf<K extends TriggerKind> = Extract<Trigger, { readonly kind: K }>;
