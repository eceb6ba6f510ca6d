/** Puts what a schema objects to into plain words. */
import type { z } from 'zod';
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { SourceValue } from '#core/text/source-tree.ts';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a set of keys with values',
  record: 'a set of keys with values',
};

/** @param found absent: nothing is written there */
export function issueWords(
  issue: z.core.$ZodIssue,
  path: FieldPath,
  found: SourceValue | undefined,
): string {
  const name = path.length === 0 ? 'This' : `\`${path.join('.')}\``;
  if (!found) return `${name} is missing.`;
  if (issue.code === 'invalid_type') {
    return `${name} has to be ${kinds[issue.expected] ?? issue.expected}, but ${foundWords(found)}.`;
  }
  const wanted = wantedValues(issue);
  if (wanted) {
    return `${name} has to be ${listed(wanted)}, but ${foundWords(found)}.`;
  }
  return `${name} does not have the form it needs: ${foundWords(found)}.`;
}

/** The known value someone probably meant. */
export function issueHint(
  issue: z.core.$ZodIssue,
  found: SourceValue | undefined,
): string | undefined {
  const isWord = found?.kind === 'scalar' && typeof found.value === 'string';
  const wanted = wantedValues(issue);
  if (!wanted || !isWord) return undefined;
  const meant = nearMissFinder(wanted)(String(found.value));
  return meant && `Did you mean \`${meant}\`?`;
}

/** What may stand there, where that can be listed. */
function wantedValues(issue: z.core.$ZodIssue): readonly string[] | undefined {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  const kindsOf = issue.code === 'invalid_union' && 'options' in issue ? issue.options : undefined;
  return kindsOf?.map(String);
}

/** `a, b or c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}

function foundWords(found: SourceValue): string {
  if (found.kind === 'array') return 'a list stands here';
  if (found.kind === 'object') return 'keys with values stand here';
  if (found.value === null) return 'nothing stands here';
  const { value } = found;
  return typeof value === 'string' && value.length > 40
    ? 'a longer text stands here'
    : `${JSON.stringify(value)} stands here`;
}
