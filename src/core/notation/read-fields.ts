/** Reads the keys of a text by a schema, as leniently as it can be. */

import type { z } from 'zod';
import { ownValue } from '#core/model/value-at.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import type { SourceObject } from '#core/text/source-tree.ts';
import { completed } from './column-defaults.ts';
import type { Report } from './finding.ts';
import type { Members } from './notated.ts';
import { keyRange, placeOf, valueAt, writtenText } from './source-places.ts';
import { reportUnknown } from './unknown-keys.ts';
import { issueHint, issueWords } from './wording.ts';

type Container = Record<string, unknown>;

export interface FieldsForm {
  readonly schema: z.ZodObject;
  /** What has these fields, for messages: "table". */
  readonly owner: string;
  /** Keys of the text that are read by someone else. */
  readonly otherKeys: readonly string[];
  /** What a key is that the text leaves out, by what it says; absent: it has to be said. */
  defaultOf(key: string, said: Members): unknown;
}

/** @returns absent: they break the schema, and errors were reported */
export function readFields(
  text: string,
  root: SourceObject,
  form: FieldsForm,
  report: Report,
): Members | undefined {
  const { schema, otherKeys } = form;
  // An object of the text is an object.
  const raw = plainValueOf(root) as Container;
  for (const key of otherKeys) delete raw[key];
  if (Object.hasOwn(raw, 'schema')) raw.schema = completed(raw.schema);
  addDefaults(raw, form);

  let parsed = schema.safeParse(raw);
  while (!parsed.success && repairAll(parsed.error.issues, raw, { text, root, report })) {
    addDefaults(raw, form);
    parsed = schema.safeParse(raw);
  }
  reportUnknown(raw, parsed.success ? parsed.data : raw, { form, root, report });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String);
    const { start, end } = placeOf(root, path);
    const found = valueAt(root, path);
    const message = issueWords(issue, path, found);
    const hint = issueHint(issue, found);
    const finding = { code: 'wrong-value', severity: 'error', message, path, start, end } as const;
    report(hint === undefined ? finding : { ...finding, hint });
  }
  return undefined;
}

function addDefaults(raw: Container, { schema, defaultOf }: FieldsForm): void {
  for (const [key, { _zod }] of Object.entries(schema.shape)) {
    if (_zod.optin === 'optional' || Object.hasOwn(raw, key)) continue;
    const value = defaultOf(key, raw);
    if (value !== undefined) raw[key] = value;
  }
}

interface Context {
  readonly text: string;
  readonly root: SourceObject;
  readonly report: Report;
}

/** Changes `raw` where it is plain what was meant. @returns whether it changed anything */
function repairAll(issues: readonly z.core.$ZodIssue[], raw: Container, context: Context): boolean {
  return issues.map((issue) => repair(issue, raw, context)).includes(true);
}

function repair(issue: z.core.$ZodIssue, raw: Container, context: Context): boolean {
  const { text, root, report } = context;
  const path = issue.path.map(String);
  const written = valueAt(root, path);
  const parent = path.slice(0, -1).reduce<unknown>(ownValue, raw);
  const key = path.at(-1) ?? '';
  // A default that was put in has nothing written to repair.
  if (
    written?.kind !== 'scalar' ||
    !isContainer(parent) ||
    ownValue(parent, key) !== written.value
  ) {
    return false;
  }
  if (written.value === null) {
    if (Array.isArray(parent)) return false;
    delete parent[key];
    const { start, end } = keyRange(root, path) ?? written;
    const message = `\`${path.join('.')}\` has no value, so it is left out.`;
    report({ code: 'no-value', severity: 'info', message, path, start, end });
    return true;
  }
  const word = writtenText(text, written);
  const isMeant =
    typeof written.value !== 'string' &&
    ((issue.code === 'invalid_type' && issue.expected === 'string') ||
      (issue.code === 'invalid_value' && issue.values.includes(word)));
  if (isMeant) parent[key] = word;
  return isMeant;
}

/** Lists have the keys of objects too. */
function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}
