/** What a template is: a starter pipeline that shows one pattern, complete and ready to change. */
import type { Pipeline } from '#core/model/pipeline.ts';

/** Rows that show what the pipeline does, by the ids of its nodes. */
export type Samples = NonNullable<Pipeline['samples']>;

/** What is told of a template before it is opened. Light: it holds no pipeline. */
export interface TemplateSummary {
  readonly id: string;
  readonly title: string;
  /** One sentence: what comes in and what comes out. */
  readonly summary: string;
  readonly tags: readonly string[];
  /** What can be learned from it, one line each. */
  readonly shows: readonly string[];
}

/** Makes the pipeline afresh each time. */
export type TemplateBuilder = () => Pipeline;
