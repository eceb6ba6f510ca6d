/** Documents as they are stored: in pieces, each written in a task of its own. */
import { type Piece, putTogether, takeApart } from '#core/pieces.ts';
import type { Reading, StoredFrame, Writing } from './schema.ts';

/** Stores a document as a whole. */
export async function putDocument(
  transaction: Writing,
  owner: string,
  document: unknown,
): Promise<StoredFrame> {
  const { frame, pieces } = takeApart(document);
  await putPieces(transaction, owner, pieces);
  return { frame, keys: pieces.map(({ key }) => key) };
}

/** Each write is copied on the way: one after the other, so that none holds up the window for long. */
export async function putPieces(
  transaction: Writing,
  owner: string,
  pieces: readonly Piece[],
): Promise<void> {
  const store = transaction.objectStore('pieces');
  for (const piece of pieces) await store.put({ ...piece, project: owner });
}

/** @returns what was given to `putDocument` */
export async function getDocument(
  transaction: Reading,
  owner: string,
  { frame, keys }: StoredFrame,
): Promise<unknown> {
  return putTogether({ frame, pieces: await getPieces(transaction, owner, keys) });
}

/** In the order of their keys. */
export async function getPieces(
  transaction: Reading,
  owner: string,
  keys: readonly string[],
): Promise<readonly Piece[]> {
  const store = transaction.objectStore('pieces');
  const pieces: Piece[] = [];
  for (const key of keys) {
    const piece = await store.get([owner, key]);
    if (piece) pieces.push(piece);
  }
  return pieces;
}

/** Of all documents of the owner. */
export async function deletePieces(transaction: Writing, owner: string): Promise<void> {
  await transaction.objectStore('pieces').delete(IDBKeyRange.bound([owner], [owner, []]));
}
