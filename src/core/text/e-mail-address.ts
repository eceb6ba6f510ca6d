/** Whether a text can be an address that messages are sent to. */

/** One sign between two parts without spaces; what a server takes beyond that, it alone knows. */
export function isEmailAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+$/.test(text);
}
