/** The reference of the model for people, made from the JSON Schemas of its nodes. */
import { stepSchemaRef } from './node-schema.ts';

export interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema | boolean;
  readonly required?: readonly string[];
  readonly $ref?: string;
  readonly oneOf?: readonly Schema[];
}

interface DescribedType {
  readonly type: string;
  readonly schema: unknown;
}

const introduction = `# The model

A project is a set of nodes: sources, tables and sinks. Each can be written as YAML, as the YAML tab
and the Code view show it; \`schemas/nodes/\` holds a JSON Schema for each type, which the forms, the
editor's completion and this page are made from.

Any text may hold \`{variable}\` tokens, whose values differ between environments. A value that is
\`\${secret.<alias>}\` as a whole refers to a secret.

This page is written from the schemas: \`npm run schemas\` brings it up to date.`;

export function modelReference(types: readonly DescribedType[]): string {
  const chapters = types.map(({ type, schema }) => {
    const { title = type } = schema as Schema;
    const heading = `## ${title.charAt(0).toUpperCase()}${title.slice(1)}`;
    return [heading, '', `\`type: ${type}\``, '', ...tableOf(rowsOf(schema as Schema, ''))].join(
      '\n',
    );
  });
  return `${[introduction, ...chapters].join('\n\n')}\n`;
}

interface Row {
  readonly key: string;
  readonly form: string;
  readonly isRequired: boolean;
  readonly help: string;
}

export function tableOf(rows: readonly Row[]): readonly string[] {
  const lines = rows.map(
    ({ key, form, isRequired, help }) =>
      `| \`${key}\` | ${form} | ${isRequired ? 'yes' : ''} | ${help.replaceAll('|', '\\|')} |`,
  );
  return ['| Key | Value | Required | Meaning |', '| --- | --- | --- | --- |', ...lines];
}

export function rowsOf({ properties = {}, required = [] }: Schema, prefix: string): readonly Row[] {
  return Object.entries(properties).flatMap(([key, schema]) => [
    {
      key: `${prefix}${key}`,
      form: formOf(schema),
      isRequired: required.includes(key),
      help: schema.description ?? '',
    },
    ...rowsOf(schema, `${prefix}${key}.`),
    ...rowsOf(schema.items ?? {}, `${prefix}${key}[].`),
    ...rowsOf(namedPart(schema), `${prefix}${key}.<name>.`),
  ]);
}

/** What an object of named parts, such as flows, holds under each name. */
function namedPart({ additionalProperties: part }: Schema): Schema {
  return typeof part === 'object' ? part : {};
}

function formOf(schema: Schema): string {
  if (schema.$ref === stepSchemaRef) return '[step](steps.md)';
  if (schema.const !== undefined) return `\`${schema.const}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(', ');
  if (schema.type === 'array') return `list of ${formOf(schema.items ?? {})}s`;
  if (schema.type === 'string') return 'text';
  if (schema.type === 'boolean') return 'true or false';
  const part = namedPart(schema);
  if (part.type === 'string') return 'texts by name';
  if (part.type === 'object') return 'objects by name';
  return schema.type ?? 'object';
}
