/** What all steps of reading one `config.yml` share. */
import type { Draft } from 'immer';
import type { ReportTopic } from '#core/diagnostics.ts';
import type { EtlConfig } from '#core/etl-config/config-schema.ts';
import type { NodeId, NodeOf, PipelineNode } from '#core/model/pipeline.ts';
import type { ConfigText } from './config-text.ts';

/** A list without elements says what no list says. */
export function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

export interface Scope {
  readonly report: ReportTopic;
  readonly text: ConfigText;
  readonly nodes: Record<NodeId, Draft<PipelineNode>>;
  readonly defaults: NonNullable<EtlConfig['defaults']>;
  readonly group: string;
  /** Ids of the sources there are, by what they say. */
  readonly sources: Map<string, NodeId>;
  /** By the name of its row, in lower case. */
  readonly tables: Map<string, Draft<NodeOf<'table'>>>;
}
