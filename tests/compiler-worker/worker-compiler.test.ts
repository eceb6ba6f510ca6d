import { describe, expect, it } from 'vitest';
import { isCancelled } from '#core/cancelled.ts';
import type { Compiler, Project } from '#core/compiler.ts';
import { createCompiler } from '#core/create-compiler.ts';
import { answerCalls } from '../../src/compiler-worker/answer-calls.ts';
import type { Request } from '../../src/compiler-worker/protocol.ts';
import { createWorkerCompiler } from '../../src/compiler-worker/worker-compiler.ts';
import { filesNode, pipelineOf, tableNode } from '../support/build-pipeline.ts';

/** Both ends, with a boundary between them that everything is copied over, in tasks of its own. */
function joined() {
  const pieces: string[] = [];
  /** Pieces of answers that were sent whole. */
  const answered: string[] = [];
  const projects: Project[] = [];
  let started = 0;
  const compiler = createWorkerCompiler(() => {
    started += 1;
    const near = new EventTarget();
    let isAlive = true;
    const real = createCompiler();
    const watched: Compiler = {
      ...real,
      check(project) {
        projects.push(project);
        return real.check(project);
      },
    };
    const take = answerCalls(watched, (response) => {
      if (response.kind === 'piece') answered.push(response.piece.key);
      const data: unknown = structuredClone(response);
      setTimeout(() => isAlive && near.dispatchEvent(new MessageEvent('message', { data })));
    });
    const worker = Object.assign(near, {
      postMessage(request: Request) {
        if (request.kind === 'piece') pieces.push(request.piece.key);
        const data = structuredClone(request);
        setTimeout(() => isAlive && take(data));
      },
      terminate: () => {
        isAlive = false;
      },
    });
    // What the near end uses of a worker.
    return worker as unknown as Worker;
  });
  return { compiler, pieces, answered, projects, starts: () => started };
}

const output = { exporter: 'lakeflow' } as const;

function projectOf(tables: number): Project {
  const names = Array.from({ length: tables }, (_, index) => `t${index}`);
  const nodes = names.flatMap((name) => [
    filesNode(name),
    tableNode(`bronze.${name}`, `source.${name}`),
  ]);
  return { pipeline: pipelineOf(nodes), output };
}

function onboarding(tables: number): Uint8Array {
  const entries = Array.from({ length: tables }, (_, index) => ({
    data_flow_id: `${index}`,
    data_flow_group: 'A1',
    source_system: 'erp',
    source_format: 'cloudFiles',
    source_details: { source_path_dev: `/landing/t${index}` },
    bronze_database_dev: 'bronze',
    bronze_table: `t${index}`,
    bronze_reader_options: { 'cloudFiles.format': 'json' },
  }));
  return new TextEncoder().encode(JSON.stringify(entries));
}

describe('a compiler in a worker', () => {
  it('answers as the compiler itself does, however large project and answer are', async () => {
    const project = projectOf(250);
    const { compiler, projects } = joined();
    const checked = await compiler.check(project);
    expect(projects).toEqual([project]);
    expect(checked).toEqual(createCompiler().check(project));
    expect(await compiler.layOut(project.pipeline, 'bands')).toEqual(
      createCompiler().layOut(project.pipeline, 'bands'),
    );
  });

  it('sends only the pieces of a project that changed', async () => {
    const project = projectOf(250);
    const { compiler, pieces, projects } = joined();
    await compiler.check(project);
    expect(pieces).toHaveLength(3);

    pieces.length = 0;
    const changed = tableNode('bronze.t7', 'source.t7', { comment: 'Changed' });
    const nodes = { ...project.pipeline.nodes, [changed.id]: changed };
    const next = { ...project, pipeline: { ...project.pipeline, nodes } };
    await compiler.check(next);
    expect(pieces).toHaveLength(1);
    expect(projects.at(-1)).toEqual(next);
  });

  it('is answered only with the pieces that the last check did not hold', async () => {
    const project = projectOf(250);
    const { compiler, answered } = joined();
    await compiler.check(project);
    const all = answered.length;
    answered.length = 0;
    const changed = tableNode('bronze.t7', 'source.gone');
    const nodes = { ...project.pipeline.nodes, [changed.id]: changed };
    const next = { ...project, pipeline: { ...project.pipeline, nodes } };
    expect(await compiler.check(next)).toEqual(createCompiler().check(next));
    expect(answered.length).toBeLessThan(all);
    answered.length = 0;
    await compiler.check({ ...next });
    expect(answered).toEqual([]);
  });

  it('sends nothing of an imported project back, nor its files', async () => {
    const { compiler, pieces, projects } = joined();
    const uploads = [{ path: 'onboarding.json', bytes: onboarding(300) }];
    const request = { uploads, importer: 'auto', environments: [] };
    const { pipeline, legacy } = await compiler.import(request, () => undefined);
    const project = { pipeline: { ...pipeline, name: 'mine' }, legacy, output };
    await compiler.check(project);
    expect(Object.keys(pipeline.nodes)).toHaveLength(600);
    expect(pieces).toEqual([]);
    expect(projects.at(-1)).toEqual(project);
  });

  it('knows what an import left behind when checks are asked for meanwhile', async () => {
    const before = projectOf(250);
    const { compiler, projects } = joined();
    const uploads = [{ path: 'onboarding.json', bytes: onboarding(300) }];
    const request = { uploads, importer: 'auto', environments: [] };
    const imported = compiler.import(request, () => undefined);
    const checked = compiler.check(before);
    const { pipeline, legacy } = await imported;
    await compiler.check({ pipeline, legacy, output });
    await checked;
    expect(projects).toEqual([before, { pipeline, legacy, output }]);
  });

  it('starts another worker after a stop, and shows it the project', async () => {
    const project = projectOf(250);
    const { compiler, projects, starts } = joined();
    await compiler.check(project);
    const stopped = compiler.ledger({ offset: 0, limit: 1 });
    compiler.cancel();
    await expect(stopped).rejects.toSatisfy(isCancelled);
    const path = 'src/dataflows/bronze_erp/dataflowspec/t0_main.json';
    expect(await compiler.file(path)).toContain('bronze_t0');
    expect(starts()).toBe(2);
    expect(projects).toEqual([project, project]);
    expect(await compiler.check(project)).toEqual(createCompiler().check(project));
  });
});
