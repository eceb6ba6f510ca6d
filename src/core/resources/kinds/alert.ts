/**
 * An alert: a query that is run at set times, a condition on its result, and who hears when it is met.
 *
 * The query reads the table of the alert as `watched`, whatever the table is called, and the rows it
 * put aside as `quarantined`. So a table can be renamed, and a query kept for another table.
 */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';

const condition = z.object({
  column: z.string().meta({
    title: 'Column',
    description: 'The column of the result that is compared.',
    examples: ['minutes_behind'],
  }),
  aggregation: z
    .enum(['sum', 'count', 'count-distinct', 'avg', 'median', 'min', 'max', 'stddev'])
    .optional()
    .meta({
      title: 'Aggregation',
      description: 'What is made of all rows of the result. Without it: the first row counts.',
    }),
  operator: z
    .enum([
      'greater-than',
      'at-least',
      'less-than',
      'at-most',
      'equal',
      'not-equal',
      'is-null',
      'is-not-null',
    ])
    .meta({
      title: 'Operator',
      description:
        'What has to be true for the alert to be raised. Null is compared with nothing else.',
    }),
  threshold: z
    .number()
    .optional()
    .meta({
      title: 'Threshold',
      description: 'The number the value is compared with.',
      examples: [60],
    }),
  text: z
    .string()
    .optional()
    .meta({
      title: 'Text',
      description: 'The text the value is compared with, in place of a number.',
      examples: ['FAILED'],
    }),
  flag: z.boolean().optional().meta({
    title: 'True or false',
    description: 'What the value is compared with, where it is neither a number nor a text.',
  }),
  whenEmpty: z.enum(['ok', 'triggered']).optional().meta({
    title: 'Without rows',
    description: 'What a result without rows means. Without it: as the platform does.',
  }),
});

const schedule = z.object({
  cron: z.string().meta({
    title: 'Cron expression',
    description:
      'Quartz, with seconds first: second, minute, hour, day of month, month, day of week.',
    examples: ['0 0 * * * ?'],
  }),
  timeZone: z.string().meta({
    title: 'Time zone',
    description: 'The zone whose clock the expression is about.',
    examples: ['UTC', 'Europe/Berlin'],
  }),
  paused: z.boolean().optional().meta({
    title: 'Paused',
    description: 'Whether the query is not run for now.',
  }),
});

const notify = z.object({
  emails: z
    .array(z.string())
    .optional()
    .meta({
      title: 'E-mail addresses',
      description: 'Who is told when the condition is met.',
      examples: [['data-oncall@example.com']],
    }),
  destinations: z
    .array(z.string())
    .optional()
    .meta({
      title: 'Notification destinations',
      description:
        'Channels that are told, such as Slack, Teams or PagerDuty: names of notification destinations of the workspace.',
      examples: [['data-team-slack']],
    }),
  whenOk: z.boolean().optional().meta({
    title: 'Tell when it is over',
    description: 'Whether they are told, too, when the condition is no longer met.',
  }),
  againAfterMinutes: z
    .number()
    .optional()
    .meta({
      title: 'Tell again (minutes)',
      description: 'How long an alert that stays raised waits to tell again. Without it: once.',
      examples: [60],
    }),
});

export const alert = z
  .object({
    kind: z.literal('alert'),
    table: z
      .string()
      .optional()
      .meta({
        title: 'Table',
        description: 'Id of the table the query reads, as watched.',
        examples: ['gold.daily_sales'],
      }),
    query: z.string().meta({
      title: 'Query',
      description: 'Reads the table as watched, and the rows it put aside as quarantined.',
      examples: ['SELECT count(*) AS row_count FROM watched'],
    }),
    condition: condition.meta({
      title: 'Condition',
      description: 'What raises the alert.',
    }),
    schedule: schedule.meta({ title: 'Schedule', description: 'When the query is run.' }),
    warehouse: z
      .string()
      .optional()
      .meta({
        title: 'SQL warehouse',
        description: 'Name of the warehouse that runs the query; its id is looked up by it.',
        examples: ['Serverless Starter Warehouse'],
      }),
    notify: notify.meta({ title: 'Receivers', description: 'Who hears of it.' }),
    summary: z
      .string()
      .optional()
      .meta({
        title: 'Subject',
        description: 'The first line of what is sent. Without it: that of the platform.',
        examples: ['Orders are late'],
      }),
    description: z
      .string()
      .optional()
      .meta({
        title: 'Message',
        description: 'The text of what is sent. Without it: that of the platform.',
        examples: ['No order for two hours. See the runbook of the shop.'],
      }),
  })
  .meta({
    title: 'Alert',
    description: 'A query that is run at set times, and tells when a condition is met.',
  });

export type Alert = DeepReadonly<z.infer<typeof alert>>;

/** What a column can be compared with. Where several are said, the first of them counts. */
export const comparisons = ['threshold', 'text', 'flag'] as const;

/** Absent: nothing is said. */
export function comparedWith(
  condition: Alert['condition'],
): (typeof comparisons)[number] | undefined {
  return comparisons.find((one) => condition[one] !== undefined);
}

/** Such a condition takes no threshold. */
export function asksForNull({ operator }: Alert['condition']): boolean {
  return operator === 'is-null' || operator === 'is-not-null';
}
