/** How long typing in an editor rests before it is taken over, in milliseconds. */
export const settleDelayMs = 300;
