import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printProject } from '#core/project-file/print-project.ts';
import { readProject } from '#core/project-file/read-project.ts';
import { emptyDocument } from '#store/workspace-store.ts';
import { fromBase64Url, toBase64Url } from '#ui/share/base64-url.ts';
import { isProjectLink, linkTo, textInLink } from '#ui/share/share-link.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const document = {
  ...emptyDocument,
  pipeline: pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.orders')]),
};

test('a link gives back the project, and keeps the address it was made on', async () => {
  const link = await linkTo(document, 'https://pipelines.example/app/#/canvas?sel=x');
  const { origin, pathname, hash } = new URL(link);
  expect(origin + pathname).toBe('https://pipelines.example/app/');
  expect(isProjectLink(hash)).toBe(true);
  const read = readProject((await textInLink(hash)) ?? '');
  expect(read).toMatchObject({ ok: true, document });
});

test('the same project makes the same link', async () => {
  expect(await linkTo(document, 'x')).toBe(await linkTo(structuredClone(document), 'x'));
});

test.each(['#project=', '#project=!!!', '#project=AAAA', '#project=eJwDAA'])(
  'a damaged link gives nothing that opens: %s',
  async (hash) => {
    const text = await textInLink(hash);
    expect(text === undefined || !readProject(text).ok).toBe(true);
  },
);

test('what unpacks to far too much is not opened', async () => {
  const huge = new Blob([new Uint8Array(30_000_000)]).stream();
  const packed = huge.pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  expect(bytes.length).toBeLessThan(40_000);
  expect(await textInLink(`#project=${toBase64Url(bytes)}`)).toBeUndefined();
});

test('property: bytes survive the address', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const text = toBase64Url(bytes);
      expect(text).toMatch(/^[\w-]*$/);
      expect(fromBase64Url(text)).toEqual(bytes);
    }),
  );
});

test('printing for a link loses nothing of the file', () => {
  expect(JSON.parse(printProject(document))).toMatchObject({ document });
});
