/** How a call that was stopped on purpose is told from one that failed. */

const cancelledName = 'Cancelled';

/** What a stopped call rejects with. */
export function cancelled(): Error {
  const error = new Error('The work was stopped.');
  error.name = cancelledName;
  return error;
}

/** True for what `cancelled` makes, false for any failure. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === cancelledName;
}
