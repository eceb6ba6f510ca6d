/** The two notations of a bundle: how its configs are named and printed in each. */
import { remember } from '#core/model/remember.ts';
import { printYaml } from '#core/text/print-yaml.ts';

export interface Notation {
  /** Ending of file names, without the dot. */
  readonly ending: 'json' | 'yaml';
  print(value: unknown): string;
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** Prints what may well be printed again: sources declared by one file share their columns. */
export const printJson = remember<object, string>(json);

const notations: Readonly<Record<'json' | 'yaml', Notation>> = {
  json: { ending: 'json', print: json },
  yaml: { ending: 'yaml', print: printYaml },
};

/** Endings of files, and what prints them. */
export function notationOf(specFormat: 'json' | 'yaml'): Notation {
  return notations[specFormat];
}
