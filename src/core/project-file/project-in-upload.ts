/** Tells a project file, by itself or in the zip of a bundle, from configs to import. */
import { strFromU8 } from 'fflate';
import { decodeText } from '#core/text/decode-text.ts';
import type { UploadedFile } from '#core/text/source-file.ts';
import { isZip, zipEntries } from '#core/text/upload/read-zip.ts';
import { looksLikeProject } from './print-project.ts';

/** Where a bundle keeps its project file. */
const pathInBundle = /(^|\/)migration\/project\.json$/;
const startLength = 200;

/** @returns the text of the project file; absent: the upload is something else */
export function projectTextIn({ path, bytes }: UploadedFile): string | undefined {
  if (isZip(bytes)) {
    const entry = zipEntries(bytes)?.find((one) => pathInBundle.test(one.path));
    return textOf(entry?.unpack());
  }
  if (!/\.(json|ya?ml)$/i.test(path)) return undefined;
  // What tells the file is ASCII; a mark of its encoding may stand before it.
  const start = strFromU8(bytes.subarray(0, startLength), true).replace(/^\xef\xbb\xbf/, '');
  return looksLikeProject(start) ? textOf(bytes) : undefined;
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  const decoded = bytes && decodeText(bytes);
  return decoded?.ok ? decoded.text : undefined;
}
