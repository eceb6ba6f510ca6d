/**
 * A parsed JSON or YAML text whose every value knows where it stands.
 *
 * Both readers give this one shape, so importers never know which notation a file used. Objects
 * keep duplicate keys: what JSON parsers drop in silence is reported.
 */

interface Placed {
  /** UTF-16 offsets into the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What was made of the value: kept and read by `ledger/fates.ts` alone. */
  fate?: unknown;
}

export interface SourceScalar extends Placed {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The characters of a number, so that `1.0` and long integers survive; absent otherwise. */
  readonly raw?: string;
}

export interface SourceArray extends Placed {
  readonly kind: 'array';
  readonly items: readonly SourceValue[];
}

export interface SourceObject extends Placed {
  readonly kind: 'object';
  readonly members: readonly SourceMember[];
}

export interface SourceMember {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: SourceValue;
  /** True for each but the last of several members with the same key: the last one wins. */
  readonly overridden?: true;
}

export type SourceValue = SourceScalar | SourceArray | SourceObject;

/** The tree of one file. */
export interface SourceDocument {
  readonly file: string;
  readonly root: SourceValue;
}
