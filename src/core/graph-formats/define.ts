/** The shape every graph format has. One file per format sits beside this one. */
import type { Pipeline } from '#core/model/pipeline.ts';

export interface GraphFormat<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** Of a file, without a dot. */
  readonly extension: string;
  /** What a picture in this format is good for, in one line. Absent: people do not look at it. */
  readonly use?: string;
  /** The whole text. The same pipeline gives the same bytes. */
  write(pipeline: Pipeline): string;
}

/** Gives the format back; its id stays literal in the type. */
export function defineGraphFormat<const Id extends string>(
  format: GraphFormat<Id>,
): GraphFormat<Id> {
  return format;
}
