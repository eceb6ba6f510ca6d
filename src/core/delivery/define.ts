/** What the delivery of a bundle needs to know, for the files that build servers read. */

/** A command of the quality gate: what fails here is not deployed. */
export interface DeliveryCheck {
  /** What it looks after, such as "Lint". */
  readonly title: string;
  /** The program and its arguments. */
  readonly command: readonly string[];
}

export interface DeliveryPlan {
  /** The first is deployed with every merge; those after it, in this order, with a version tag. */
  readonly environments: readonly string[];
  /** Keys of the pipelines whose graph is checked on the server after each deployment. */
  readonly pipelines: readonly string[];
  /** Run with Python at hand, in this order, before anything is deployed; often an install first. */
  readonly checks: readonly DeliveryCheck[];
}

/** The release of the Databricks CLI that build servers use. */
export const cliVersion = 'v1.13.0';
export const pythonVersion = '3.12';
