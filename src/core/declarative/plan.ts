/**
 * What a pipeline declares, table by table, before it is written in a language.
 *
 * `planPipeline` makes it from the model for one runtime: what the runtime lacks is already said by
 * other means here, so that a printer only has to find words. Texts are those of the model: they
 * hold `{variable}` tokens, and values of options `${secret.<alias>}`.
 */
import type { Origin } from '#core/exporters/book.ts';
import type { NodeId, NodeOf } from '#core/model/pipeline.ts';
import type { ChangeCapture, Expectation, SnapshotCapture } from '#core/node-types/table.ts';

export interface PipelinePlan {
  /** In the order of the ids of their nodes. Nodes that cannot be declared have none. */
  readonly modules: readonly ModulePlan[];
}

/** All that is declared for one table or sink. It goes to a file of its own. */
export interface ModulePlan {
  readonly node: NodeOf<'table'> | NodeOf<'sink'>;
  /** In the order they have to be made. */
  readonly declarations: readonly Declaration[];
  /** The fields that the declarations say, of the node itself and of the sources it reads. */
  readonly origins: readonly Origin[];
}

export type Declaration = Dataset | Flow | ChangeFlow | SnapshotFlow | Sink;

export interface Dataset {
  readonly kind: 'streaming-table' | 'materialized-view' | 'temporary-view';
  /** As other declarations read it. */
  readonly name: string;
  readonly comment: string | undefined;
  /** `own`: the table that was designed. Else what the dataset is beside it. */
  readonly role: 'own' | 'incoming' | 'quarantine' | 'quality';
  readonly storage: Storage;
  /** Rules for the runtime to check. Empty where it cannot: the steps hold them then. */
  readonly expectations: readonly Expectation[];
  /** What it holds: their rows together. Empty: flows that stand beside it bring them. */
  readonly queries: readonly Query[];
  /** What is done with the rows of all queries. */
  readonly steps: readonly Step[];
}

/** How a dataset is kept. Temporary views are not. */
export interface Storage {
  readonly properties: Readonly<Record<string, string>>;
  readonly partitionColumns: readonly string[];
  readonly clusterColumns: readonly string[];
  readonly clusterAuto: boolean;
}

/** Brings rows to a streaming table or a sink, beside other flows. */
export interface Flow {
  readonly kind: 'flow';
  /** One word, unique in the pipeline. */
  readonly name: string;
  readonly target: string;
  readonly once: boolean;
  readonly comment: string | undefined;
  readonly query: Query;
}

/** Applies the changes in `source` to a streaming table by key (AUTO CDC). */
export interface ChangeFlow {
  readonly kind: 'change-flow';
  readonly name: string;
  readonly target: string;
  readonly source: string;
  readonly capture: ChangeCapture;
}

/** Applies full copies to a streaming table by key (AUTO CDC FROM SNAPSHOT). */
export interface SnapshotFlow {
  readonly kind: 'snapshot-flow';
  readonly target: string;
  /** The dataset that is compared at each refresh, or the files that arrive as copies. */
  readonly source: string | SnapshotFiles;
  readonly capture: SnapshotCapture;
}

/** Copies that arrive as numbered or dated files. */
export interface SnapshotFiles {
  readonly node: NodeOf<'snapshot-files'>;
  /** How the file of one copy is read; its path holds `{version}`. */
  readonly query: Query;
}

export interface Sink {
  readonly kind: 'sink';
  readonly name: string;
  readonly format: 'kafka' | 'delta' | 'foreach-batch';
  readonly options: Readonly<Record<string, string>>;
  /** The function that gets each batch; for `foreach-batch` only. */
  readonly module: string;
  readonly function: string;
}

/** Rows of inputs, changed step by step. */
export interface Query {
  /** What the flow of the model is called. */
  readonly flow: string;
  /** The first brings the rows; a query step reads all of them by their aliases. */
  readonly inputs: readonly [Input, ...Input[]];
  readonly steps: readonly Step[];
  /** Set where the runtime has no SQL over data frames: all inputs are tables, read by their names. */
  readonly byName?: true;
}

export interface Input {
  readonly alias: string;
  /** The node whose rows come in. */
  readonly from: NodeId;
  readonly mode: 'stream' | 'batch';
  readonly read: Read;
  /** What makes its rows what the steps of the query expect; no queries. */
  readonly steps: readonly Step[];
}

/** Where the rows of an input come from. */
export type Read =
  | { readonly kind: 'table'; readonly name: string; readonly options: Options }
  | {
      readonly kind: 'files';
      readonly format: string;
      readonly path: string;
      readonly options: Options;
      /** The columns as Spark SQL declares them. */
      readonly schema: string | undefined;
    }
  | { readonly kind: 'connector'; readonly format: 'kafka' | 'jdbc'; readonly options: Options }
  | {
      readonly kind: 'function';
      readonly module: string;
      readonly function: string;
      readonly options: Options;
    }
  | { readonly kind: 'statement'; readonly query: string };

export type Options = Readonly<Record<string, string>>;

export type Step =
  /** Keeps the rows that meet every condition. */
  | { readonly kind: 'where'; readonly conditions: readonly string[] }
  /** Gives the columns, as SQL expressions. */
  | { readonly kind: 'select'; readonly expressions: readonly string[] }
  | { readonly kind: 'drop'; readonly columns: readonly string[] }
  /** Hands the rows to a function of the user's, which gives others. */
  | {
      readonly kind: 'transform';
      readonly module: string;
      readonly function: string;
      readonly options: Options;
    }
  /** A SELECT over the aliases of the inputs; always the first step. */
  | { readonly kind: 'query'; readonly query: string };
