/** Tells a project file, by itself or in the zip of a bundle, from configs to import. */
import { looksLikeProject } from '#core/project-file/print-project.ts';
import type { ChosenFile } from './read-uploads.ts';

/** Where a bundle keeps its project file. */
const pathInBundle = /(^|\/)migration\/project\.json$/;
const startLength = 200;

/** @returns the text of the project file; absent: the upload is something else */
export async function projectTextIn(chosen: readonly ChosenFile[]): Promise<string | undefined> {
  const [only, other] = chosen;
  if (!only || other) return undefined;
  if (/\.zip$/i.test(only.path)) return projectInZip(await bytesOf(only));
  if (!/\.(json|ya?ml)$/i.test(only.path)) return undefined;
  const bytes = await bytesOf(only);
  const decode = (part: Uint8Array): string => new TextDecoder().decode(part);
  return looksLikeProject(decode(bytes.subarray(0, startLength))) ? decode(bytes) : undefined;
}

async function projectInZip(bytes: Uint8Array): Promise<string | undefined> {
  const { zipEntries } = await import('#core/text/upload/read-zip.ts');
  const entry = zipEntries(bytes)?.find(({ path }) => pathInBundle.test(path));
  const unpacked = entry?.unpack();
  return unpacked && new TextDecoder().decode(unpacked);
}

async function bytesOf({ file }: ChosenFile): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}
