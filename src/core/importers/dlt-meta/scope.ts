/** What all steps of one import share. */
import type { Draft } from 'immer';
import { freeId } from '#core/model/graph.ts';
import type { NodeId, NodeOf, PipelineNode } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import type { FieldsOf, NodeType } from '#core/node-types/index.ts';
import type { SourceObject } from '#core/text/source-tree.ts';
import type { Environments } from './environments/choose-environments.ts';
import type { EnvironmentValues, PrefixKeys } from './environments/environment-values.ts';
import type { Secrets } from './environments/secrets.ts';
import type { Variables } from './environments/variables.ts';
import type { CompanionFiles } from './files/companion-files.ts';
import type { LegacyFile } from './files/legacy-file.ts';
import type { RuleFile } from './quality/rule-file.ts';
import type { ReadingContext } from './reading/object-reader.ts';
import type { Read } from './reading/placed.ts';

export type DraftOf<T extends NodeType> = Draft<NodeOf<T>>;

export interface Scope extends ReadingContext {
  readonly environments: Environments;
  /** Keys with an environment at their end, by what stands before it. */
  readonly environmentKeys: ReadonlyMap<string, PrefixKeys>;
  readonly variables: Variables;
  readonly secrets: Secrets;
  readonly companions: CompanionFiles;
  readonly nodes: Record<NodeId, Draft<PipelineNode>>;
  /** Flows that read a table, to be tied to it once all tables are known. */
  readonly tableReads: TableRead[];
  readonly flowIds: Set<string>;
  /** DQE files that were read. */
  readonly ruleFiles: Map<LegacyFile, RuleFile>;
  readonly usedTransformations: Set<SourceObject>;
  /** Every key an entry may have, for "did you mean". */
  readonly knownKeys: readonly string[];
}

/** A flow that reads a table by name. */
export interface TableRead {
  readonly reader: DraftOf<'table'> | DraftOf<'sink'>;
  readonly flow: string;
  readonly table: Read<string>;
  /** In each environment; empty: no schema is named. */
  readonly database: ReadonlyMap<string, string>;
  /** The values the schema was read from. */
  readonly databaseReads: readonly EnvironmentValues[];
  /** Base of the variable's name, should one be needed. */
  readonly purpose: string;
  /** The table of the same entry, which comes before any other. */
  readonly own?: NodeId;
  /** A silver table also accepts a bronze table whose schema is spelled another way. */
  readonly byName: boolean;
}

/** Adds a node under a free id. */
export function addNode<T extends NodeType>(
  scope: Scope,
  type: T,
  node: { readonly prefix: string; readonly name: string; readonly fields: Draft<FieldsOf<T>> },
): DraftOf<T> {
  const id = freeId(scope.nodes, `${node.prefix}.${plainName(node.name)}`);
  // The fields are those of the node type `type`; TypeScript cannot follow that through a generic.
  const draft = { id, type, name: node.name, fields: node.fields } as unknown as DraftOf<T>;
  scope.nodes[id] = draft as unknown as Draft<PipelineNode>;
  return draft;
}

/** A name for ids, files and views: braces and other marks become one `_`. */
export function plainName(name: string): string {
  if (/^[A-Za-z0-9]+(_[A-Za-z0-9]+)*$/.test(name)) return name;
  const plain = name.replace(/\W+/g, '_').replace(/_+/g, '_').replace(/^_|_$/g, '');
  return plain === '' ? 'unnamed' : plain;
}

/** A flow id nothing else has. */
export function freeFlowId(scope: Scope, wanted: string): string {
  let id = wanted;
  for (let n = 2; scope.flowIds.has(id); n += 1) id = `${wanted}_${n}`;
  scope.flowIds.add(id);
  return id;
}

/**
 * An empty record of flows. They are named after their tables: with a prototype, the engine would
 * make a new kind of object for every name.
 */
export function noFlows(): Record<string, Draft<Flow>> {
  const flows: Record<string, Draft<Flow>> = Object.create(null);
  return flows;
}

/** A flow name the table does not have yet. */
export function freeFlowName(flows: Readonly<Record<string, unknown>>, wanted: string): string {
  return freeId(flows, wanted);
}
