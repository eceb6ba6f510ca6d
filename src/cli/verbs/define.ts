/** The shape every verb of the command line tool has. */

export interface Verb {
  readonly name: string;
  /** What follows the name in the usage text. */
  readonly usage: string;
  readonly summary: string;
  /** @returns the exit code */
  run(args: readonly string[]): number | Promise<number>;
}

/** Gives the verb back, checked against the shape of verbs. */
export function defineVerb(verb: Verb): Verb {
  return verb;
}
