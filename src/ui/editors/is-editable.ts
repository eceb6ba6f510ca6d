/** Whether edits of a written file can be taken over into the model. */

const editableKinds: ReadonlySet<string> = new Set(['spec', 'expectations']);

export function isEditable({ kind }: { readonly kind: string }): boolean {
  return editableKinds.has(kind);
}
