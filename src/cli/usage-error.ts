/** Thrown for a wrong call of the tool: its message is shown, and the exit code is 2. */

export class UsageError extends Error {
  override name = 'UsageError';
}
