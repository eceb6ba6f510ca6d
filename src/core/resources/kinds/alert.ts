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
    .enum(['greater-than', 'at-least', 'less-than', 'at-most', 'equal', 'not-equal'])
    .meta({
      title: 'Operator',
      description: 'How the value is compared with the threshold for the alert to be raised.',
    }),
  threshold: z.number().meta({
    title: 'Threshold',
    description: 'The number the value is compared with.',
    examples: [60],
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
  })
  .meta({
    title: 'Alert',
    description: 'A query that is run at set times, and tells when a condition is met.',
  });

export type Alert = DeepReadonly<z.infer<typeof alert>>;
