/** Checks the value of an output file against the schema of its kind. */
import type { FileCheck } from '#core/exporters/define.ts';
import type { z } from '#core/model/zod.ts';
import { structType } from '#core/node-types/schema.ts';
import { parameterSetsKind, templateKind } from '../templates/template.ts';
import { accepts } from './accepts.ts';
import { expectationsFile, secretsFile, substitutionsFile } from './side-schemas.ts';
import { dataFlowSpec } from './spec-schema.ts';
import { parameterSetsFile, templateFile } from './template-schemas.ts';

const schemas: Readonly<Record<string, z.ZodType>> = {
  spec: dataFlowSpec,
  [templateKind]: templateFile,
  [parameterSetsKind]: parameterSetsFile,
  expectations: expectationsFile,
  secrets: secretsFile,
  substitutions: substitutionsFile,
  schema: structType,
};

/** How files of a kind are checked: by its schema, where it has one. */
export function checkOf(kind: string): FileCheck {
  return Object.hasOwn(schemas, kind) ? 'schema' : 'generated';
}

/** What is wrong with a file, if anything. @param kind as `OutputFile.kind`; others always pass */
export function issuesIn(kind: string, value: unknown): readonly z.core.$ZodIssue[] {
  const schema = schemas[kind];
  if (!schema || accepts(schema, value)) return [];
  return schema.safeParse(value).error?.issues ?? [];
}
