/** Says in a sentence what a schema finds wrong. */
import type { z } from '#core/model/zod.ts';
import { listed } from '#core/text/wording.ts';

/** @param path where the issue is; the sentence names it */
export function sentenceOf(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): string {
  const name = path.length === 0 ? 'The file' : path.map(String).join('.');
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = `${issue.keys.length === 1 ? 'key' : 'keys'} ${listed(issue.keys)}`;
      return `The framework knows no ${keys} ${path.length === 0 ? 'here' : `in ${name}`}.`;
    }
    case 'invalid_type':
      return issue.message.endsWith('received undefined')
        ? `${name} is missing.`
        : `${name} has to be ${typeWords[issue.expected] ?? `of the type ${issue.expected}`}.`;
    case 'invalid_value':
      return `${name} has to be one of ${listed(issue.values.map(String))}.`;
    case 'invalid_union':
      return `${name} is none of the forms the framework knows.`;
    case 'invalid_key':
      return `${name} is not a name the framework accepts.`;
    case 'invalid_format':
      return `${name} is not written as the framework expects it.`;
    default:
      return `${name} ${issue.message}.`;
  }
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};
