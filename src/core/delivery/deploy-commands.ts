/** The commands that deploy a bundle, each as the program and its arguments. */

export type CommandLine = readonly string[];

/** @param pipelines keys of the pipelines whose graph is checked on the server afterwards */
export function deployCommands(
  environment: string,
  pipelines: readonly string[] = [],
): readonly CommandLine[] {
  const target = ['-t', environment];
  return [
    ['databricks', 'bundle', 'validate', '--strict', ...target],
    ['databricks', 'bundle', 'plan', ...target],
    ['databricks', 'bundle', 'deploy', ...target],
    ...pipelines.map((key) => ['databricks', 'bundle', 'run', key, '--validate-only', ...target]),
  ];
}
