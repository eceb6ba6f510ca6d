/** Files that are handed to the page without standing on a disk. */

/** @param content a text or bytes; anything else is written as JSON */
export function fileOf(name: string, content: unknown) {
  const isWritten = typeof content === 'string' || content instanceof Uint8Array;
  const written = isWritten ? content : JSON.stringify(content, undefined, 2);
  // What a file is, its name and its content say.
  return { name, mimeType: 'application/octet-stream', buffer: Buffer.from(written) };
}
