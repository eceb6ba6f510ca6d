/** Ways out of what cannot be read: kinds chosen for files, stubs, and decisions about keys. */
import { describe, expect, it } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import type { Checked, Imported, OpenRow, Problem } from '#core/compiler.ts';
import { createCompiler } from '#core/create-compiler.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { execute } from '#core/editing/execute.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { upload } from '../../support/convert-uploads.ts';

const orders = 'bronze.orders' as NodeId;
const entry = {
  data_flow_id: '1',
  data_flow_group: 'A1',
  source_system: 'erp',
  source_format: 'cloudFiles',
  source_details: { source_path_dev: '/landing/dev' },
  bronze_database_dev: 'dev.bronze',
  bronze_table: 'orders',
  bronze_custom_x: 'of old',
  bronze_reader_options: { 'cloudFiles.format': 'json' },
};
const withRules = {
  ...entry,
  bronze_data_quality_expectations_json_dev: '{conf}/dqe/orders.json',
};
const rules = upload('dqe/orders.json', { expect: { has_id: 'id IS NOT NULL' } });
const nothing = (): undefined => undefined;

interface Open {
  readonly document: WorkspaceDocument;
  readonly imported: Imported;
  check(): Checked;
  rows(): readonly OpenRow[];
  does(command: Command | undefined): Open;
}

function open(
  uploads: readonly ReturnType<typeof upload>[],
  more: { readonly onto?: WorkspaceDocument; readonly readAs?: Record<string, string> } = {},
): Open {
  const compiler = createCompiler();
  const imported = compiler.import(
    { uploads, importer: 'auto', environments: [], ...more },
    nothing,
  );
  const { pipeline, legacy, layout } = imported;
  return opened({ pipeline, legacy, layout, output: { exporter: 'lakeflow' } });

  function opened(document: WorkspaceDocument): Open {
    const check = () => compiler.check(document);
    return {
      document,
      imported,
      check,
      rows() {
        check();
        return compiler.ledger({ offset: 0, limit: 500 }).rows;
      },
      does(command) {
        if (!command) throw new Error('There is no such way out.');
        return opened(execute(document, command).document);
      },
    };
  }
}

const problemOf = ({ check }: Open, code: string): Problem | undefined =>
  check().problems.find((problem) => problem.code === `import/dlt-meta/${code}`);
const rowOf = ({ rows }: Open, key: string): OpenRow | undefined =>
  rows().find(({ path }) => path === `[0].${key}`);
const wayOf = (one: OpenRow | Problem | undefined, title: string): Command | undefined =>
  one?.ways?.find((way) => way.title === title)?.command;
const commentOf = ({ document: { pipeline } }: Open): unknown =>
  pipeline.nodes[orders]?.type === 'table' ? pipeline.nodes[orders].fields.comment : undefined;

describe('a key that nothing converts', () => {
  const start = open([upload('onboarding.json', [entry])]);

  it('waits for a decision, with the table it stands at', () => {
    expect(rowOf(start, 'bronze_custom_x')).toMatchObject({
      status: 'needsDecision',
      ways: [{ title: 'Keep in the comment of bronze.orders' }, { title: 'Drop' }],
    });
    expect(rowOf(start, 'bronze_table')?.ways).toBeUndefined();
  });

  it('is kept in the comment of the table, which is exported', () => {
    const row = rowOf(start, 'bronze_custom_x');
    const kept = start.does(wayOf(row, 'Keep in the comment of bronze.orders'));
    expect(commentOf(kept)).toBe('Legacy bronze_custom_x: "of old"');
    expect(rowOf(kept, 'bronze_custom_x')).toMatchObject({
      status: 'renamed',
      nodes: [orders],
      outputs: [{ path: 'targetDetails.comment' }],
      reason: 'You decided to keep its key and value in the comment.',
      ways: [{ title: 'Ask again' }],
    });
    expect(kept.check().ledger.needsDecision).toBe(start.check().ledger.needsDecision - 1);
    expect(problemOf(kept, 'unread-key')).toMatchObject({ severity: 'info' });

    const asked = kept.does(wayOf(rowOf(kept, 'bronze_custom_x'), 'Ask again'));
    expect(asked.document.pipeline).toEqual(start.document.pipeline);
    expect(asked.document.legacy).toEqual(start.document.legacy);
    expect(rowOf(asked, 'bronze_custom_x')).toEqual(row);
  });

  it('is let go, which is said and can be taken back', () => {
    expect(problemOf(start, 'unread-key')).toMatchObject({ severity: 'warning' });
    const gone = start.does(wayOf(rowOf(start, 'bronze_custom_x'), 'Drop'));
    expect(rowOf(gone, 'bronze_custom_x')).toMatchObject({
      status: 'dropped',
      reason: expect.stringMatching(/^You decided to let it go\. "bronze_custom_x" is not a key/),
    });
    const note = problemOf(gone, 'unread-key');
    expect(note).toMatchObject({
      severity: 'info',
      hint: expect.stringMatching(/You decided to leave it at that\.$/),
    });
    const asked = gone.does(wayOf(note, 'Ask again'));
    expect(problemOf(asked, 'unread-key')).toEqual(problemOf(start, 'unread-key'));
  });

  it('stays decided when files are read again', () => {
    const row = rowOf(start, 'bronze_custom_x');
    const kept = start.does(wayOf(row, 'Keep in the comment of bronze.orders'));
    const again = open([upload('onboarding.json', [{ ...entry, bronze_cluster_by: ['id'] }])], {
      onto: kept.document,
    });
    expect(again.imported.clashes).toEqual([]);
    expect(commentOf(again)).toBe('Legacy bronze_custom_x: "of old"');
    expect(again.document.pipeline.nodes[orders]?.fields).toMatchObject({ clusterColumns: ['id'] });
    expect(rowOf(again, 'bronze_custom_x')?.status).toBe('renamed');
  });

  it('leaves problems about more than what was decided as they are', () => {
    const nested = open([upload('onboarding.json', [{ ...entry, bronze_y: { a: 1, b: 2 } }])]);
    const ofNested = (one: Open): Problem | undefined =>
      one.check().problems.find(({ path }) => path === '[0].bronze_y');
    const half = nested.does(wayOf(rowOf(nested, 'bronze_y.a'), 'Drop'));
    expect(ofNested(half)).toMatchObject({ severity: 'warning' });
    const whole = half.does(wayOf(rowOf(half, 'bronze_y.b'), 'Drop'));
    expect(ofNested(whole)).toMatchObject({ severity: 'info' });
  });
});

describe('a file that is referred to and missing', () => {
  const start = open([upload('onboarding.json', [withRules])]);
  const key = 'bronze_data_quality_expectations_json_dev';

  it('can be uploaded, stand empty, or be left', () => {
    expect(problemOf(start, 'missing-file')).toMatchObject({
      severity: 'error',
      upload: 'dqe/orders.json',
      ways: [{ title: 'Stub' }, { title: 'Ignore' }],
    });
  });

  it('is a stub until it is uploaded, and both are told', () => {
    const stubbed = start.does(wayOf(problemOf(start, 'missing-file'), 'Stub'));
    expect(stubbed.document.pipeline).toEqual(start.document.pipeline);
    const checked = stubbed.check();
    expect(checked.legacyFiles).toContainEqual({
      ...{ path: 'dqe/orders.json', kind: 'stub', records: 0, used: true },
    });
    expect(problemOf(stubbed, 'missing-file')).toBeUndefined();
    expect(problemOf(stubbed, 'stub')).toMatchObject({
      severity: 'info',
      upload: 'dqe/orders.json',
    });
    expect(rowOf(stubbed, key)).toMatchObject({
      status: 'dropped',
      reason: 'An empty stub stands in for the file it names.',
    });

    const whole = open([rules], { onto: stubbed.document });
    expect(whole.document.legacy?.files.map(({ isStub }) => isStub)).toEqual([
      undefined,
      undefined,
    ]);
    expect(whole.document.pipeline.nodes[orders]?.fields).toMatchObject({
      expectations: [{ name: 'has_id' }],
    });
    expect(problemOf(whole, 'stub')).toBeUndefined();
  });

  it('makes way for the file it stands for from any folder', () => {
    const stubbed = start.does(wayOf(problemOf(start, 'missing-file'), 'Stub'));
    const whole = open([{ ...rules, path: 'elsewhere/orders.json' }], { onto: stubbed.document });
    expect(whole.document.legacy?.files.map(({ path }) => path)).toEqual([
      'elsewhere/orders.json',
      'onboarding.json',
    ]);
    expect(problemOf(whole, 'missing-file')).toBeUndefined();
  });

  it('stands for the one path it was made for', () => {
    const other = { ...withRules, data_flow_id: '2', bronze_table: 'customers' };
    const two = open([
      upload('onboarding.json', [
        withRules,
        { ...other, bronze_data_quality_expectations_json_dev: '{conf}/other/orders.json' },
      ]),
    ]);
    const stubbed = two.does(wayOf(problemOf(two, 'missing-file'), 'Stub'));
    expect(problemOf(stubbed, 'missing-file')).toMatchObject({ node: 'bronze.customers' });
  });

  it('is noted once it is left', () => {
    const left = start.does(wayOf(problemOf(start, 'missing-file'), 'Ignore'));
    expect(problemOf(left, 'missing-file')).toMatchObject({
      severity: 'info',
      ways: [{ title: 'Ask again' }],
      upload: 'dqe/orders.json',
    });
    expect(rowOf(left, key)).toMatchObject({
      status: 'dropped',
      reason: 'You decided to let it go. The file it names could not be read.',
    });
  });
});

describe('a file that does not say what it is', () => {
  const odd = upload('odd.json', { rules_of_old: { has_id: 'id IS NOT NULL' } });
  const plain = { ...entry, data_flow_id: undefined };

  it('offers the kinds there are', () => {
    const { imported } = open([odd]);
    expect(imported.found).toMatchObject([{ kind: 'unknown', used: false }]);
    expect(imported.found[0]?.choices?.map(({ id }) => id)).toEqual([
      'onboarding',
      'expectations',
      'transformations',
      'schema',
      'catalogue',
    ]);
  });

  it('offers those of the format alone where the others leave no doubt', () => {
    const { imported } = open([odd, upload('onboarding.json', [entry])]);
    const [file] = imported.found.filter(({ path }) => path === 'odd.json');
    expect(file?.choices?.map(({ id }) => id)).not.toContain('catalogue');
    expect(imported.found.find(({ used }) => used)?.choices).toBeUndefined();
  });

  it('is read as what it is said to be, also once it comes again', () => {
    const legacy = upload('odd.json', [plain]);
    expect(open([legacy]).document.pipeline.nodes).toEqual({});
    const chosen = open([legacy], { readAs: { 'odd.json': 'onboarding' } });
    expect(chosen.document.pipeline.nodes[orders]).toBeDefined();
    expect(chosen.imported.found).toMatchObject([{ used: true, readAs: 'onboarding' }]);
    const again = open([legacy], { onto: chosen.document });
    expect(again.imported.found).toMatchObject([{ used: true, readAs: 'onboarding' }]);
    const auto = open([], { onto: chosen.document, readAs: { 'odd.json': '' } });
    expect(auto.imported.found).toMatchObject([{ used: false }]);
  });

  it('brings the importer of its kind', () => {
    const catalogue = upload('odd.json', { name: 'shop', tables: [] });
    const chosen = open([catalogue], { readAs: { 'odd.json': 'catalogue' } });
    expect(chosen.document.legacy?.importer).toBe('etl-config');
    expect(chosen.imported.found).toMatchObject([{ kind: 'table catalogue', used: true }]);
  });

  it('reads text of any ending as the kind that was chosen', () => {
    const text = { ...upload('orders.ddl', ''), bytes: new TextEncoder().encode('id BIGINT') };
    const named = { ...text, path: 'orders.json' };
    const declared = {
      ...entry,
      source_details: { ...entry.source_details, source_schema_path: 'orders.json' },
    };
    const files = [upload('onboarding.json', [declared]), named];
    const chosen = open(files, { readAs: { 'orders.json': 'schema' } });
    expect(chosen.imported.found).toContainEqual(
      expect.objectContaining({ path: 'orders.json', kind: 'DDL schema', records: 1, used: true }),
    );
  });

  it('is left out when it is skipped, which is noted', () => {
    const files = [upload('onboarding.json', [entry]), odd];
    const left = open(files, { readAs: { 'odd.json': 'skip' } });
    expect(left.imported.found).toContainEqual(
      expect.objectContaining({ path: 'odd.json', kind: 'skipped', used: false, readAs: 'skip' }),
    );
    expect(problemOf(left, 'skipped-file')).toMatchObject({ severity: 'info', file: 'odd.json' });
    expect(left.check().problems.filter(({ file }) => file === 'odd.json')).toHaveLength(1);
  });
});
