/** What every part of one export works with. */
import type { ReportTopic } from '#core/diagnostics.ts';
import type { Book } from '#core/exporters/book.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import type { Pipeline } from '#core/model/pipeline.ts';

export interface Scope {
  /** With a schema for each table. */
  readonly pipeline: Pipeline;
  readonly book: Book;
  readonly report: ReportTopic;
  emit(file: OutputFile): void;
}
