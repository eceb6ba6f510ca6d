/** What holds for every conversion, tried on real configs and on broken versions of them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleFiles } from '#core/bundle/bundle-files.ts';
import { explain } from '#core/ledger/judge-leaf.ts';
import { pathOf } from '#core/ledger/leaf.ts';
import { entriesOf } from '#core/ledger/ledger-entries.ts';
import type { UploadedFile } from '#core/text/source-file.ts';
import type { SourceValue } from '#core/text/source-tree.ts';
import { convertUploads } from '../../support/convert-uploads.ts';
import { corpusCases, hasCorpus } from '../../support/corpus.ts';

/** Counts leaves another way than the ledger does: by the values of the tree, bottom up. */
function countLeaves(value: SourceValue): number {
  if (value.kind === 'scalar') return 1;
  const parts = value.kind === 'array' ? value.items : value.members.map((member) => member.value);
  const isOneSetting = value.kind === 'object' ? parts.length === 0 : parts.every(isPlain);
  return isOneSetting ? 1 : parts.reduce((sum, part) => sum + countLeaves(part), 0);
}

const isPlain = (value: SourceValue): boolean =>
  value.kind === 'scalar' || (value.kind === 'array' && value.items.every(isPlain));

const bytesOf = (uploads: readonly UploadedFile[]): string =>
  JSON.stringify(bundleFiles(convertUploads(uploads).compiled));

describe.skipIf(!hasCorpus).each(corpusCases)('$name', ({ uploads }) => {
  const { compiled } = convertUploads(uploads);
  const { ledger, reading, written } = compiled;
  const entries = entriesOf(ledger).map((entry) => ({
    ...entry,
    ...explain(entry.leaf, entry.status, ledger.outcome),
  }));

  it('accounts for every legacy key exactly once', () => {
    const leaves = (reading?.documents ?? []).map(({ root }) => countLeaves(root));
    expect(ledger.counts.total).toBe(leaves.reduce((sum, count) => sum + count, 0));
    const places = entries.map(({ document, leaf }) => `${document.file} ${leaf.value.start}`);
    expect(new Set(places).size).toBe(ledger.counts.total);
  });

  it('has read every key: none is a decision because nobody looked at it', () => {
    const unread = entries.filter(({ reason }) => reason?.startsWith('No part of'));
    expect(unread.map(({ leaf }) => pathOf(leaf))).toEqual([]);
  });

  it('gives a reason for all that is no plain copy', () => {
    for (const { status, reason } of entries) {
      if (status !== 'copied') expect(reason).toMatch(/\w/);
    }
  });

  it('names only places of the output that exist', () => {
    const paths = new Set(written.files.map(({ path }) => path));
    for (const { outputs } of entries) {
      for (const { file } of outputs) expect(paths).toContain(file);
    }
  });

  it('gives the same bytes whatever the order of the files', () => {
    expect(bytesOf(uploads.toReversed())).toBe(bytesOf(uploads));
  });
});

const swaps = ['{', '}', '[', ']', '"', ',', ':', 'null', '0', 'true', '\n', '\u0000', '__proto__'];

const mutation = fc.record({
  at: fc.nat(),
  cut: fc.nat(12),
  put: fc.oneof(fc.constantFrom(...swaps), fc.string({ maxLength: 6 })),
});

function mutate(upload: UploadedFile, { at, cut, put }: { at: number; cut: number; put: string }) {
  const text = new TextDecoder().decode(upload.bytes);
  const start = at % (text.length + 1);
  const changed = text.slice(0, start) + put + text.slice(start + cut);
  return { ...upload, bytes: new TextEncoder().encode(changed) };
}

describe.skipIf(!hasCorpus)('a damaged config', () => {
  it('never makes the compiler throw, and is never lost in silence', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...corpusCases),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        ({ uploads }, mutations, which) => {
          const damaged = uploads.map((upload, index) =>
            index === which % uploads.length ? mutations.reduce(mutate, upload) : upload,
          );
          const { compiled, problems } = convertUploads(damaged);
          const known = new Set(compiled.reading?.found.map(({ path }) => path));
          for (const { path } of damaged) {
            const isMentioned = known.has(path) || problems.some(({ file }) => file === path);
            expect(isMentioned, path).toBe(true);
          }
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);
});
