/** Tells a chosen project file, by itself or in the zip of a bundle, from configs to import. */
import type { ChosenFile } from './read-uploads.ts';

/** @returns the text of the project file; absent: the upload is something else */
export async function projectTextIn(chosen: readonly ChosenFile[]): Promise<string | undefined> {
  const [only, other] = chosen;
  if (!only || other || !/\.(zip|json|ya?ml)$/i.test(only.path)) return undefined;
  const { projectTextIn: find } = await import('#core/project-file/project-in-upload.ts');
  return find({ path: only.path, bytes: new Uint8Array(await only.file.arrayBuffer()) });
}
