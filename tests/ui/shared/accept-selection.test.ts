/** Accepting what is selected: what it does, and that nothing about it is silent. */
import { expect, test } from 'vitest';
import type { Checked } from '#core/compiler.ts';
import { acceptanceOf } from '#core/editing/acceptance.ts';
import { nodesOf } from '#core/model/graph.ts';
import { createNoticeStore } from '#store/notice-store.ts';
import { createSessionStore } from '#store/session-store.ts';
import { createWorkspaceStore } from '#store/workspace-store.ts';
import { acceptedWords, acceptSelection } from '#ui/shared/accept-selection.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';
import { fakeCompiler, nothingToSay } from '../../support/fake-compiler.ts';

const source = filesNode('orders');
const bronze = tableNode('bronze.orders', source.id);
const silver = tableNode('silver.orders', bronze.id);
const pipeline = pipelineOf([source, bronze, silver]);

function opened() {
  const notices = createNoticeStore(() => 0);
  const workspace = createWorkspaceStore({
    compiler: fakeCompiler(),
    now: () => 0,
    refused: () => notices.getState().show('Read-only.', { tone: 'refused' }),
    crashed(error) {
      throw error;
    },
  });
  const session = createSessionStore({ readSetting: () => undefined, writeSetting() {} });
  workspace.getState().open('p', { pipeline, layout: {}, output: { exporter: 'lakeflow' } });
  const accepted = (): readonly string[] => {
    const { document } = workspace.getState();
    return nodesOf(document.pipeline).flatMap((node) =>
      acceptanceOf(document.accepted, node) === 'yes' ? [node.id] : [],
    );
  };
  const said = (): string | undefined => notices.getState().notices.at(-1)?.text;
  return { workspace, session, notices, accepted, said };
}

test('accepts what is not, then takes all back, each as one step', () => {
  const project = opened();
  const { workspace, session, notices, accepted, said } = project;
  session.getState().selectAll([bronze.id]);
  acceptSelection(project);
  expect(said()).toBe('Accepted orders.');
  session.getState().selectAll([bronze.id, silver.id]);
  acceptSelection(project);
  expect(accepted()).toEqual([bronze.id, silver.id]);
  acceptSelection(project);
  expect(said()).toBe('2 tables are no longer accepted.');
  expect(accepted()).toEqual([]);
  notices.getState().notices.at(-1)?.action?.run();
  expect(accepted()).toEqual([bronze.id, silver.id]);
  expect(workspace.getState().history.past).toHaveLength(2);
});

test('says that nothing is selected, or can be changed, and does nothing', () => {
  const project = opened();
  acceptSelection(project);
  expect(project.said()).toBe('Select a table first.');
  project.session.getState().select(bronze.id);
  project.workspace.getState().setReadOnly('other tab');
  acceptSelection(project);
  expect(project.said()).toBe('Read-only.');
  expect(project.accepted()).toEqual([]);
});

test('says what is still open of what was accepted', () => {
  const counts = { ...nothingToSay.ledger, total: 3, needsDecision: 1 };
  const checked: Checked = {
    ...nothingToSay,
    ledgerByNode: { [bronze.id]: counts, [silver.id]: { ...counts, needsDecision: 0 } },
    problems: [
      { code: 'a/b', severity: 'error', message: 'Broken.', node: bronze.id },
      { code: 'a/b', severity: 'error', message: 'Broken.', node: silver.id },
      { code: 'a/c', severity: 'warning', message: 'Odd.', node: source.id },
    ],
  };
  expect(acceptedWords([source], checked)).toBe('Accepted orders.');
  expect(acceptedWords([bronze], checked)).toBe(
    'Accepted orders. It still needs a decision and has errors.',
  );
  expect(acceptedWords([source, bronze, silver], checked)).toBe(
    'Accepted 3 tables. Of these, 1 still needs a decision and 2 have errors.',
  );
});
