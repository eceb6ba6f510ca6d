/**
 * A job of the project: when tables are refreshed, which of them, and who hears of it.
 *
 * `pipeline.jobs` holds jobs by name. The name is the key of the job's resource and its name in the
 * workspace. A job refreshes tables of this project through their pipelines:
 *
 * - `trigger` is one of six shapes, told apart by `kind`.
 * - `selection` says what is refreshed: tables with the tags, and the tables named by their ids;
 *   empty, every table. `selectedTables` answers with ids, `jobPlan` with waves. Outputs whose
 *   runtime takes a literal list (`refresh_selection`) print that answer, not the tags.
 * - `notifications` is a list of receivers, each with the events it hears of. For `email`, `to` is an
 *   address; for every other channel it is the name of a notification destination of the workspace,
 *   to be looked up by that name when deployed, never an id.
 * - `compute` absent: as the pipelines are set up. A refresh itself runs on its pipeline's compute, so
 *   `job-cluster` and `serverless` describe what those pipelines get.
 * - Durations carry their unit in their name. Absent is the platform's own default.
 *
 * Texts may hold `{variable}` tokens, as everywhere.
 */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';
import { compute } from './compute.ts';
import { trigger } from './trigger.ts';

const flag = z.boolean().optional();
const names = z.array(z.string()).optional();
const textMap = z.record(z.string(), z.string()).optional();

const selection = z.object({
  tags: names.meta({
    title: 'Tags',
    description: 'Tables with these tags are refreshed.',
    examples: [['daily']],
  }),
  tagMode: z.enum(['or', 'and']).optional().meta({
    title: 'Tags together',
    description:
      'Whether one of the tags is enough (or) or a table needs them all (and). Without it: or.',
  }),
  tables: names.meta({
    title: 'Tables',
    description: 'Ids of tables that are refreshed whatever their tags.',
    examples: [['silver.orders']],
  }),
  upstream: flag.meta({
    title: 'With all upstream',
    description: 'Also refreshes every table the selected ones read, however far.',
  }),
  downstream: flag.meta({
    title: 'With all downstream',
    description: 'Also refreshes every table that reads the selected ones, however far.',
  }),
});

const retries = z.object({
  count: z.number().meta({
    title: 'Retries',
    description: 'How often a failed run is tried again; -1 without end.',
    examples: [2],
  }),
  waitSeconds: z
    .number()
    .optional()
    .meta({
      title: 'Wait (seconds)',
      description: 'Time between a failure and the next try.',
      examples: [60],
    }),
  onTimeout: flag.meta({
    title: 'Retry after a timeout',
    description: 'Whether a run that took too long is tried again too.',
  }),
});

const channels = ['email', 'slack', 'pagerduty', 'teams', 'webhook'] as const;
const jobEvents = ['start', 'success', 'failure', 'duration'] as const;

const notification = z.object({
  via: z.enum(channels).meta({
    title: 'Channel',
    description: 'How the message travels.',
  }),
  to: z.string().meta({
    title: 'Receiver',
    description:
      'An e-mail address; for the other channels, the name of a notification destination of the workspace.',
    examples: ['data-oncall@example.com'],
  }),
  events: z.array(z.enum(jobEvents)).meta({
    title: 'Events',
    description:
      'What is told: the start, success, failure, or that a run takes longer than expected.',
    examples: [['failure']],
  }),
});

const runAs = z.object({
  kind: z.enum(['user', 'service-principal']).meta({
    title: 'Kind',
    description: 'A person, or an account made for jobs.',
  }),
  name: z.string().meta({
    title: 'Name',
    description: 'E-mail address of the user, or application id of the service principal.',
    examples: ['00000000-0000-0000-0000-000000000000'],
  }),
});

export const job = z.object({
  description: z
    .string()
    .optional()
    .meta({
      title: 'Description',
      description: 'What the job is for, for those who find it in the workspace.',
      examples: ['Refreshes the tables tagged daily.'],
    }),
  trigger: trigger.meta({ title: 'Trigger', description: 'What starts a run.' }),
  paused: flag.meta({
    title: 'Paused',
    description: 'Whether the trigger is switched off. Runs can still be started by hand.',
  }),
  selection: selection.meta({
    title: 'Selection',
    description: 'Which tables a run refreshes. Empty: every table.',
  }),
  runMode: z.enum(['incremental', 'full']).optional().meta({
    title: 'Run mode',
    description:
      'Incremental takes in what is new; full empties the tables and computes them again. Without it: incremental.',
  }),
  retries: retries.optional().meta({
    title: 'Retries',
    description: 'What happens after a failed run. Without it: as the platform does.',
  }),
  timeoutMinutes: z
    .number()
    .optional()
    .meta({
      title: 'Timeout (minutes)',
      description: 'A run that takes longer is stopped. Without it: no run is stopped.',
      examples: [120],
    }),
  warnAfterMinutes: z
    .number()
    .optional()
    .meta({
      title: 'Expected duration (minutes)',
      description: 'A run that takes longer is told to receivers of the event duration.',
      examples: [60],
    }),
  notifications: z.array(notification).optional().meta({
    title: 'Notifications',
    description: 'Who hears of what.',
  }),
  parameters: textMap.meta({
    title: 'Parameters',
    description: 'Values a run is started with, by name; they can be changed for a single run.',
    examples: [{ region: 'emea' }],
  }),
  compute: compute.optional().meta({
    title: 'Compute',
    description: 'What a run computes on. Without it: as the pipelines are set up.',
  }),
  maxConcurrentRuns: z
    .number()
    .optional()
    .meta({
      title: 'Runs at once',
      description: 'How many runs may overlap. Without it: one.',
      examples: [1],
    }),
  queue: flag.meta({
    title: 'Queue',
    description:
      'Whether a run that cannot start waits, rather than being skipped. Without it: it waits.',
  }),
  tags: textMap.meta({
    title: 'Job tags',
    description: 'Words on the job itself, by key, for finding it and for sharing out its cost.',
    examples: [{ team: 'retail' }],
  }),
  runAs: runAs.optional().meta({
    title: 'Run as',
    description: 'Whose rights a run has. Without it: those of whoever deploys.',
  }),
});

export type Job = DeepReadonly<z.infer<typeof job>>;
export type Selection = Job['selection'];
export type Notification = DeepReadonly<z.infer<typeof notification>>;
export type JobEvent = (typeof jobEvents)[number];
export type Channel = (typeof channels)[number];
