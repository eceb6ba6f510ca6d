/** The shape every graph format has. One file per format sits beside this one. */
import type { Pipeline } from '#core/model/pipeline.ts';

export interface GraphFormat<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** The whole text. The same pipeline gives the same bytes. */
  write(pipeline: Pipeline): string;
}

export function defineGraphFormat<const Id extends string>(
  format: GraphFormat<Id>,
): GraphFormat<Id> {
  return format;
}
