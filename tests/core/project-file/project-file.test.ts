/** A project file opens as it was saved, and whatever is wrong with one is told in words. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { appVersion } from '#core/project-file/app-version.ts';
import { fileVersion } from '#core/project-file/migrations/index.ts';
import {
  looksLikeProject,
  printProject,
  projectFileName,
} from '#core/project-file/print-project.ts';
import { readProject } from '#core/project-file/read-project.ts';
import { anyNodeOf, anyNodeType } from '../../support/any-node.ts';
import { startDocument } from '../../support/arbitraries.ts';

const text = printProject(startDocument);

/** What a file says that differs in some keys from a good one. */
function said(change: Readonly<Record<string, unknown>>): string {
  const read = readProject(JSON.stringify({ ...JSON.parse(text), ...change }));
  return read.ok ? read.losses.join(' ') : read.message;
}

const anyDocument: fc.Arbitrary<WorkspaceDocument> = fc
  .array(
    anyNodeType.chain((type) => anyNodeOf(type, 'x')),
    { maxLength: 4 },
  )
  .map((nodes) => ({
    ...startDocument,
    pipeline: {
      ...startDocument.pipeline,
      nodes: Object.fromEntries(
        nodes.map((node, index) => [`n${index}`, { ...node, id: `n${index}` as NodeId }]),
      ),
    },
    annotations: {
      a: {
        kind: 'note',
        text: 'Mind the gap',
        point: { x: 1, y: 2 },
        size: { width: 3, height: 4 },
      },
    },
    authored: { ['n0' as NodeId]: '# ours\n' },
    accepted: { ['n0' as NodeId]: '1a-2b' },
    legacy: {
      importer: 'dlt-meta',
      files: [{ path: 'onboarding.json', text: '[]' }],
      environments: ['dev'],
    },
  }));

test('what is saved opens as it was', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      expect(readProject(printProject(document))).toEqual({ ok: true, document, losses: [] });
    }),
  );
});

test('any text gives an answer', () => {
  fc.assert(
    fc.property(fc.nat(text.length), fc.string(), (at, typed) => {
      const read = readProject(text.slice(0, at) + typed);
      if (!read.ok) expect(read.message).toMatch(/^[A-Z`].*\.$/s);
    }),
  );
});

test('it tells itself from legacy configs by its beginning', () => {
  expect(looksLikeProject(text.slice(0, 100))).toBe(true);
  expect(looksLikeProject('[{ "data_flow_id": "1" }]')).toBe(false);
  expect(projectFileName('my shop/eu')).toBe('my_shop_eu.lakewright.json');
});

test('the release it names is that of the package', () => {
  const own = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(appVersion).toBe(own.version);
});

describe('what is wrong with a file', () => {
  test('it comes from a newer version: a copy is offered if it is a whole project', () => {
    const version = fileVersion + 1;
    const read = readProject(JSON.stringify({ ...JSON.parse(text), version, savedBy: '1.4' }));
    expect(read).toEqual({
      ok: false,
      message: `Saved by version 1.4; this is ${appVersion}. Nothing was opened, and the file is as it was.`,
      copy: { document: startDocument, savedBy: '1.4' },
    });
    expect(readProject(`{"lakewright":"project","version":${version}}`)).toEqual({
      ok: false,
      message: `Saved by version ${version}; this is ${appVersion}. Nothing was opened, and the file is as it was.`,
    });
  });

  test('it ends too early', () => {
    const read = readProject(text.slice(0, 400));
    expect(read.ok ? '' : read.message).toMatch(
      /^Line \d+ cannot be read: .* Nothing was opened, and the file is as it was\.$/,
    );
  });

  test('it is something else, or broken inside', () => {
    expect(said({ lakewright: 'cake' })).toMatch('This is no project file of Lakewright.');
    expect(said({ version: 'one' })).toMatch('does not say which version');
    expect(said({ document: { ...startDocument, layout: 3 } })).toMatch(
      '`document.layout` does not have the form it needs.',
    );
  });

  test('some of its tables are broken: the others open', () => {
    const { pipeline } = startDocument;
    const nodes = { ...pipeline.nodes, 'gold.bad': { id: 'gold.bad', type: 'cake' } };
    const read = readProject(
      JSON.stringify({
        ...JSON.parse(text),
        document: { ...startDocument, pipeline: { ...pipeline, nodes } },
      }),
    );
    expect(read).toEqual({
      ok: true,
      document: startDocument,
      losses: ['1 table could not be read and was left out: gold.bad. The file still has them.'],
    });
  });

  test('a resource of no known kind is left out, and the others open', () => {
    const { pipeline } = startDocument;
    const resources = { ...pipeline.resources, siren: { kind: 'siren' } };
    const document = { ...startDocument, pipeline: { ...pipeline, resources } };
    const read = readProject(JSON.stringify({ ...JSON.parse(text), document }));
    expect(read).toEqual({
      ok: true,
      document: startDocument,
      losses: ['1 resource could not be read and was left out: siren. The file still has them.'],
    });
  });
});
