/** The shape of an option that is known by name, for completion, hover and forms. */

export interface KnownOption {
  readonly key: string;
  /** One sentence on what it does. */
  readonly description: string;
  /** The only values that mean something. Absent: any text. */
  readonly values?: readonly string[];
  /** What applies where the option is not set. */
  readonly usually?: string;
  readonly example?: string;
}

export const yesOrNo = ['true', 'false'] as const;
