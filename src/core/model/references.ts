/** Where a pipeline uses its variables and its secrets. */
import type { FieldRef } from './field-ref.ts';
import { addToGroup } from './group-by.ts';
import { labelOf } from './label.ts';
import type { Pipeline } from './pipeline.ts';
import { remember } from './remember.ts';
import { eachPipelineText, fieldOf, namesSecret, tellingTexts } from './texts.ts';
import { runtimeTokens, snapshotTokens, tokensIn } from './variables.ts';

/** One text that uses a variable or a secret. */
export interface Use {
  readonly ref: FieldRef;
  readonly text: string;
  /** What holds the text, for messages: `silver.orders`, `the variable bronze_schema`. */
  readonly owner: string;
}

export interface Uses {
  readonly count: number;
  /** The first hundred: nobody reads a longer list. */
  readonly first: readonly Use[];
}

export interface References {
  /** By name of the variable. Tokens that are no variables are left out. */
  readonly variables: ReadonlyMap<string, Uses>;
  /** By alias of the secret. */
  readonly secrets: ReadonlyMap<string, readonly Use[]>;
}

const mostKept = 100;
const secret = /\$\{secret\.([^{}]+)\}/g;

/** Aliases of the secrets a text refers to. */
export function secretsIn(text: string): readonly string[] {
  if (!text.includes('${secret.')) return [];
  return Array.from(text.matchAll(secret), ([, alias = '']) => alias);
}

/** True for a text that is one reference to a secret and nothing else, as it has to be. */
export function isSecret(text: string): boolean {
  return /^\$\{secret\.[^{}]+\}$/.test(text);
}

export const referencesOf = remember((pipeline: Pipeline): References => {
  const variables = new Map<string, { count: number; first: Use[] }>();
  const secrets = new Map<string, Use[]>();
  const names = new Map<string, readonly string[]>();

  const note = (text: string, use: () => Use): void => {
    if (!text.includes('{')) return;
    // Thousands of tables share a few texts such as `{catalog}.{schema}`.
    const tokens = names.get(text) ?? tokensIn(text);
    names.set(text, tokens);
    for (const name of tokens) if (!runtimeTokens.has(name)) addUse(variables, name, use);
    for (const alias of secretsIn(text)) addSecret(secrets, alias, use());
  };

  for (const telling of tellingTexts(pipeline)) {
    const { node, text } = telling;
    const isPath = node.type === 'snapshot-files' && text === node.fields.path;
    const plain = isPath ? withoutSnapshotTokens(text) : text;
    const use = (): Use => ({
      ref: { node: node.id, field: fieldOf(telling) },
      text,
      owner: labelOf(node),
    });
    note(plain, use);
    if (namesSecret(node, text) && !isSecret(text)) addSecret(secrets, text, use());
  }
  eachPipelineText(pipeline, (text, at, owner) => {
    note(text, () => ({ ref: { field: at() }, text, owner }));
  });
  return { variables, secrets };
});

function withoutSnapshotTokens(path: string): string {
  return path.replace(/\{(\w+)\}/g, (written, name) => (snapshotTokens.has(name) ? '' : written));
}

function addUse(
  uses: Map<string, { count: number; first: Use[] }>,
  name: string,
  use: () => Use,
): void {
  const known = uses.get(name) ?? { count: 0, first: [] };
  known.count += 1;
  if (known.count <= mostKept) known.first.push(use());
  uses.set(name, known);
}

function addSecret(uses: Map<string, Use[]>, alias: string, use: Use): void {
  addToGroup(uses, alias, use);
}
