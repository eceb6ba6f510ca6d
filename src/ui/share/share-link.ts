/**
 * A project as an address: packed into the part after `#`, which browsers never send to a server.
 */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { printProject } from '#core/project-file/print-project.ts';
import { fromBase64Url, toBase64Url } from './base64-url.ts';

/** Longer addresses are cut by chats and mail programs. In characters. */
export const longestLink = 30_000;
/** A link is hostile until proven otherwise: what unpacks to more than this is not opened. */
const largestText = 20_000_000;

const prefix = '#project=';

/** @returns the address, however long it is */
export async function linkTo(document: WorkspaceDocument, page: string): Promise<string> {
  const compact = JSON.stringify(JSON.parse(printProject(document)));
  const packed = new Blob([compact]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  return `${page.split('#')[0]}${prefix}${toBase64Url(bytes)}`;
}

/** @param hash the address from its `#` on */
export function isProjectLink(hash: string): boolean {
  return hash.startsWith(prefix);
}

/** @returns the text of the project file; absent: the link is damaged or far too large */
export async function textInLink(hash: string): Promise<string | undefined> {
  const bytes = fromBase64Url(hash.slice(prefix.length));
  if (!bytes) return undefined;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const decoder = new TextDecoder();
  let text = '';
  try {
    for (const reader = unpacked.getReader(); ; ) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
      if (text.length > largestText) {
        await reader.cancel();
        return undefined;
      }
    }
  } catch {
    return undefined;
  }
}
