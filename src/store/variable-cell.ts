/** A value to fill in among the variables: set by a problem, cleared once it is edited. */
export interface VariableCell {
  readonly variable: string;
  readonly environment: string;
}
