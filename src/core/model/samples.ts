/**
 * Sample rows: what comes in at the sources and what is expected in the tables, by node id.
 *
 * Rows of a table name the columns that matter, and no others are compared. A message of a topic is
 * said by the fields of its JSON.
 */
import { z } from './zod.ts';

export type Sample =
  | string
  | number
  | boolean
  | null
  | readonly Sample[]
  | { readonly [name: string]: Sample };

export type SampleRow = Readonly<Record<string, Sample>>;

const sample: z.ZodType<Sample> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(sample),
    z.record(z.string(), sample),
  ]),
);

export const sampleRow = z.record(z.string(), sample);

export const sampleRows = z.record(z.string(), z.array(sampleRow));
