/** A source-system profile: naming habits of one kind of source, as data. */

export interface Profile {
  readonly id: string;
  /** Lower-case names of source systems it applies to; `*` matches every other. */
  readonly sourceSystems: readonly string[];
  /** File names without ending; `{table}` stands for the table. */
  readonly names: {
    readonly spec: string;
    readonly schema: string;
    readonly expectations: string;
  };
}

/** Gives the profile back, checked against the shape of profiles. */
export function defineProfile(profile: Profile): Profile {
  return profile;
}
