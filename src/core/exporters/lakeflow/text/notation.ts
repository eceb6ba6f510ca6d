/** The two notations of a bundle: how its configs are named and printed in each. */
import { printYaml } from './print-yaml.ts';

export interface Notation {
  /** Ending of file names, without the dot. */
  readonly ending: 'json' | 'yaml';
  print(value: unknown): string;
}

export function printJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const notations: Readonly<Record<'json' | 'yaml', Notation>> = {
  json: { ending: 'json', print: printJson },
  yaml: { ending: 'yaml', print: printYaml },
};

export function notationOf(specFormat: 'json' | 'yaml'): Notation {
  return notations[specFormat];
}
