/** What the statements of one module are written with. */
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import type { Words } from './words.ts';

export interface SqlScope {
  readonly pipeline: Pipeline;
  readonly words: Words;
  /** The name of a table of the pipeline, as declarations read it. */
  nameOf(table: NodeOf<'table'>): string;
}

/** Why SQL cannot say something; completes "…, because". */
export interface Unsayable {
  readonly ok: false;
  readonly reason: string;
}

export type Said<T> = { readonly ok: true; readonly value: T } | Unsayable;

/** What SQL can say. */
export function said<T>(value: T): Said<T> {
  return { ok: true, value };
}

/** @param reason a sentence about the node, for a report */
export function unsayable(reason: string): Unsayable {
  return { ok: false, reason };
}
