/**
 * The pipeline: what the user designs, what importers produce and exporters read.
 *
 * It holds meaning only. Canvas positions live in the document's layout; where a value came from
 * in an imported file is known to the ledger. Links are not stored: a flow names the node it reads
 * (`graph.ts` derives them), so a link and the field behind it cannot disagree.
 *
 * Any text may hold `{variable}` tokens; `variables` gives their value in each environment.
 */
import type { Job } from '#core/jobs/job.ts';
import type { FieldsOf, NodeType } from '#core/node-types/index.ts';
import type { Resource } from '#core/resources/resource.ts';
import type { SampleRow } from './samples.ts';

export const layers = ['bronze', 'silver', 'gold'] as const;
export type Layer = (typeof layers)[number];

export type NodeId = string & { readonly __brand: 'NodeId' };

/** One variant per registered node type, so `node.type` narrows `node.fields`. */
export type NodeOf<T extends NodeType> = {
  readonly id: NodeId;
  readonly type: T;
  /** The table's, sink's or source's own name, without catalog and schema. May hold tokens. */
  readonly name: string;
  readonly fields: FieldsOf<T>;
};

export type PipelineNode = { [T in NodeType]: NodeOf<T> }[NodeType];

/** Value of a variable in each environment. An environment that is missing has no value yet. */
export type Variable = Readonly<Record<string, string>>;

/** Where a secret is kept. Never the secret itself. */
export interface Secret {
  readonly scope: string;
  readonly key: string;
}

export interface Pipeline {
  /** Also the name of the bundle. */
  readonly name: string;
  /** In the order they are shown, such as `dev`, `prd`. */
  readonly environments: readonly string[];
  readonly variables: Readonly<Record<string, Variable>>;
  /** By alias; a value that is `${secret.<alias>}` as a whole refers to one. */
  readonly secrets: Readonly<Record<string, Secret>>;
  /** By name. Absent: there are none. */
  readonly jobs?: Readonly<Record<string, Job>> | undefined;
  /** What is deployed beside pipelines and jobs, by name. Absent: there is nothing. */
  readonly resources?: Readonly<Record<string, Resource>> | undefined;
  /** Rows that come in at sources, and rows expected in tables, by the ids of their nodes. */
  readonly samples?: Readonly<Record<string, readonly SampleRow[]>> | undefined;
  readonly nodes: Readonly<Record<NodeId, PipelineNode>>;
}

export const emptyPipeline: Pipeline = {
  name: 'lakewright_bundle',
  environments: ['dev'],
  variables: {},
  secrets: {},
  nodes: {},
};
