import { describe, expect, it, vi } from 'vitest';
import type { Imported } from '#core/compiler.ts';
import { createImportStore } from '#store/import-store.ts';
import { createWorkspaceStore } from '#store/workspace-store.ts';
import { pipelineOf, tableNode } from '../support/build-pipeline.ts';
import { fakeCompiler, settled } from '../support/fake-compiler.ts';

function stores() {
  const compiler = fakeCompiler();
  const crashed = vi.fn();
  const workspace = createWorkspaceStore({
    compiler,
    now: () => 0,
    refused: () => undefined,
    crashed,
  });
  const imports = createImportStore({ compiler, workspace, newId: () => 'new', crashed });
  return { compiler, crashed, workspace, imports };
}

const upload = [{ path: 'onboarding.json', bytes: new Uint8Array([91, 93]) }];
const found = [{ path: 'onboarding.json', kind: 'onboarding file', records: 1, used: true }];
const legacy = { importer: 'dlt-meta', files: [], environments: ['dev'] };
const imported: Imported = {
  pipeline: pipelineOf([tableNode('bronze.orders', 'source.orders')]),
  legacy,
  clashes: [],
  layout: {},
  found,
  problems: [],
};

describe('an upload', () => {
  it('opens a project with its tables, as one step that can be undone', async () => {
    const { compiler, workspace, imports } = stores();
    const done = imports.getState().start(upload, 'retail');
    expect(imports.getState().state.phase).toBe('reading');
    await settled();
    compiler.imports[0]?.answer(imported);
    await done;
    expect(imports.getState().state).toMatchObject({ phase: 'done', tables: 1 });
    expect(workspace.getState()).toMatchObject({
      projectId: 'new',
      document: { pipeline: { name: 'retail' }, legacy },
    });
    workspace.getState().undo();
    expect(workspace.getState().document.pipeline.nodes).toEqual({});
  });

  it('waits until it is said what becomes of tables in two versions, and is one step', async () => {
    const { compiler, workspace, imports } = stores();
    const mine = tableNode('bronze.orders', 'source.mine');
    const document = { ...workspace.getState().document, pipeline: pipelineOf([mine]) };
    workspace.getState().open('open', document);
    const theirs = tableNode('bronze.orders', 'source.orders');
    const done = imports.getState().start(upload, 'retail');
    await settled();
    const pipeline = pipelineOf([mine]);
    const layout = { [mine.id]: { x: 0, y: 0 } };
    compiler.imports[0]?.answer({ ...imported, pipeline, layout, clashes: [{ mine, theirs }] });
    await done;
    expect(imports.getState().state).toMatchObject({ phase: 'clashing' });
    expect(workspace.getState().document).toBe(document);

    await imports.getState().settle({ [mine.id]: 'theirs' });
    expect(imports.getState().state).toMatchObject({ phase: 'done' });
    expect(workspace.getState().document.pipeline.nodes[mine.id]).toEqual(theirs);
    workspace.getState().undo();
    expect(workspace.getState().document.pipeline.nodes[mine.id]).toEqual(mine);
  });

  it('without tables changes nothing and keeps the reasons', async () => {
    const { compiler, workspace, imports } = stores();
    const done = imports.getState().start(upload, 'retail');
    await settled();
    compiler.imports[0]?.answer({ ...imported, pipeline: pipelineOf([]) });
    await done;
    expect(imports.getState().state).toMatchObject({ phase: 'failed', found });
    expect(workspace.getState().projectId).toBeUndefined();
  });

  it('joins the open project, whose name stays', async () => {
    const { compiler, workspace, imports } = stores();
    const before = { ...workspace.getState().document, pipeline: imported.pipeline };
    workspace.getState().open('mine', before);
    const done = imports.getState().start(upload, 'other');
    await settled();
    expect(compiler.imports[0]?.request.onto).toBe(before);
    compiler.imports[0]?.answer(imported);
    await done;
    expect(workspace.getState().projectId).toBe('mine');
    expect(workspace.getState().document.pipeline.name).toBe(imported.pipeline.name);
  });

  it('is read again onto what is changed meanwhile, so that nothing is overwritten', async () => {
    const { compiler, workspace, imports } = stores();
    workspace.getState().open('mine', workspace.getState().document);
    const done = imports.getState().start(upload, 'other');
    await settled();
    workspace.getState().dispatch({ name: 'rename-project', to: 'renamed meanwhile' });
    compiler.imports[0]?.answer(imported);
    await vi.waitFor(() => expect(compiler.imports).toHaveLength(2));
    const again = compiler.imports[1];
    expect(again?.request.onto).toBe(workspace.getState().document);
    again?.answer(imported);
    await done;
    expect(workspace.getState().history.past).toHaveLength(2);
  });

  it('can be stopped while the compiler reads', async () => {
    const { crashed, workspace, imports } = stores();
    const done = imports.getState().start(upload, 'retail');
    await settled();
    imports.getState().cancel();
    await done;
    expect(imports.getState().state).toEqual({ phase: 'idle' });
    expect(workspace.getState().projectId).toBeUndefined();
    expect(crashed).not.toHaveBeenCalled();
  });

  it('can be stopped while its files come from the disk', async () => {
    const { compiler, imports } = stores();
    let arrive: (files: typeof upload) => void = () => undefined;
    const coming = new Promise<typeof upload>((resolve) => {
      arrive = resolve;
    });
    const done = imports.getState().start(coming, 'retail');
    imports.getState().cancel();
    arrive(upload);
    await done;
    expect(compiler.imports).toHaveLength(0);
    expect(imports.getState().state).toEqual({ phase: 'idle' });
  });

  it('is read again with the kinds that were chosen for its files', async () => {
    const { compiler, imports } = stores();
    const done = imports.getState().start(upload, 'retail');
    await settled();
    compiler.imports[0]?.answer({ ...imported, pipeline: pipelineOf([]) });
    await done;
    const first = imports.getState().readAs('odd.json', 'expectations');
    await settled();
    compiler.imports[1]?.answer(imported);
    await first;
    expect(imports.getState().state).toMatchObject({ phase: 'done' });
    const second = imports.getState().readAs('notes.json', 'skip');
    await settled();
    expect(compiler.imports.map(({ request }) => [request.uploads, request.readAs])).toEqual([
      [upload, {}],
      [upload, { 'odd.json': 'expectations' }],
      [upload, { 'odd.json': 'expectations', 'notes.json': 'skip' }],
    ]);
    compiler.imports[2]?.answer(imported);
    await second;

    imports.getState().dismiss();
    await imports.getState().readAs('odd.json', 'schema');
    expect(compiler.imports).toHaveLength(3);
  });

  it('is not taken while another is under way', async () => {
    const { compiler, imports } = stores();
    void imports.getState().start(upload, 'first');
    void imports.getState().start(upload, 'second');
    await settled();
    expect(compiler.imports).toHaveLength(1);
  });
});
