/** What the parts that write `config.yml` work with. */
import type { Book, Origin } from '#core/exporters/book.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';

export const configFile = 'config.yml';

export interface ConfigScope {
  readonly pipeline: Pipeline;
  readonly book: Book;
  /** What tables are called in the file. */
  readonly names: ReadonlyMap<NodeId, string>;
  /** Where the tables of each layer are, unless they say otherwise. */
  readonly places: ReadonlyMap<string, string>;
}

/** One table of the file. */
export interface Row {
  readonly table: NodeOf<'table'>;
  /** The field stands at this key of the row. */
  say(origin: Origin, key: FieldPath): void;
}
