/** What every field of a form shares: the nodes it edits, how to read and change them. */
import { type ComponentType, createContext, useContext } from 'react';
import type { Problem } from '#core/compiler.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { FieldProps } from './fields/field-props.ts';

/** The value of a field in the nodes that are edited. */
export interface Reading {
  /** Of the first node where the others differ. */
  readonly value: unknown;
  readonly isMixed: boolean;
}

export interface FormState {
  /** One, or several that are edited together. */
  readonly nodes: readonly PipelineNode[];
  readonly pipeline: Pipeline;
  /** Fields hold fields: the one that edits any of them is handed down. */
  readonly Field: ComponentType<FieldProps>;
  read(path: FieldPath): Reading;
  /** The value in one of the nodes, by its place among them. */
  readOf(at: number, path: FieldPath): unknown;
  /** Whether any of the nodes has the key. */
  isSet(path: FieldPath): boolean;
  /** @param value absent: the key is taken away */
  write(path: FieldPath, value: unknown): void;
  /** Changes the value of each node from what it is. Answering `undefined` takes the key away. */
  update(path: FieldPath, change: (value: unknown) => unknown): void;
  /** Problems of a field, and of what is inside it. */
  problems(path: FieldPath): readonly Problem[];
  /** Every field has a value, so none can be taken away. Absent: some may be. */
  readonly keepsAll?: boolean;
  /** Columns that may be named at a path, such as those that come in. */
  columns(path: FieldPath): readonly string[];
  /** Told which field has the focus, for the text beside the form. */
  onFocus(path: FieldPath): void;
  /** The field that the caret of the text beside the form is in. */
  readonly lit: FieldPath | undefined;
}

const FormContext = createContext<FormState | undefined>(undefined);
export const FormProvider = FormContext.Provider;

/** Changes with the nodes and with what is wrong with them. */
export function useForm(): FormState {
  const form = useContext(FormContext);
  if (!form) throw new Error('Fields stand inside a form.');
  return form;
}
