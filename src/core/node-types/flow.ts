/**
 * A flow: how a table or a sink is fed from one other node. Shared by the node types that read.
 *
 * Meaning, in order: read `from` with `options` → keep rows matching every `where` → `select` →
 * then `refine`, if any, filters and selects from that result again.
 */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';

export const textMap = z.record(z.string(), z.string());

const selection = {
  /** SQL conditions on the columns that come in, all of which must hold. */
  where: z.array(z.string()).optional(),
  /** SQL select expressions; absent: all columns. */
  select: z.array(z.string()).optional(),
};

export const flowFields = z.object({
  /** Id of the node that is read. */
  from: z.string(),
  /** How it is read; absent: `stream`. */
  mode: z.enum(['stream', 'batch']).optional(),
  /** Reader options of this flow, over those of the source. */
  options: textMap.optional(),
  /** Reads the change data feed of a Delta table, keeping these change types. */
  changeFeed: z.array(z.enum(['insert', 'update_postimage', 'delete'])).optional(),
  ...selection,
  refine: z.object(selection).optional(),
  /** Runs once, for a backfill. */
  once: z.boolean().optional(),
  comment: z.string().optional(),
});

export type Flow = DeepReadonly<z.infer<typeof flowFields>>;
