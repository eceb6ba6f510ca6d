/** What reading a source needs to know, and what it gives. Shared by all source formats. */
import type { Draft } from 'immer';
import type { FieldRef } from '#core/model/field-ref.ts';
import type { Flow } from '#core/node-types/flow.ts';
import type { ObjectReader } from '../reading/object-reader.ts';
import type { DraftOf } from '../scope.ts';
import type { SourceSubject } from './source-fault.ts';

export type FlowDraft = Draft<Flow>;

export interface SourceRequest extends SourceSubject {
  /** Reader options; absent: none are given. */
  readonly options: ObjectReader | undefined;
  readonly table: DraftOf<'table'>;
  /** Name of the flow that reads the source. */
  readonly flow: string;
  /** Name of the source node, where the source has no name of its own. */
  readonly name: string;
}

/** A field of the flow that reads the source. */
export function flowRef({ table, flow }: SourceRequest, ...field: readonly string[]): FieldRef {
  return { node: table.id, field: ['flows', flow, ...field] };
}
