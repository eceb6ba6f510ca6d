/** Every panel below the view, in the order of their tabs. Add a folder beside this file, then an entry here. */
import { lazy } from 'react';
import { hasErrors } from '#core/diagnostics.ts';
import type { PanelDefinition } from './define.ts';

const ProblemsPanel = lazy(async () => {
  const { ProblemsPanel: default_ } = await import('./problems/problems-panel.tsx');
  return { default: default_ };
});
const ConversionPanel = lazy(async () => {
  const { ConversionPanel: default_ } = await import('./conversion/conversion-panel.tsx');
  return { default: default_ };
});
const OutputFilesPanel = lazy(async () => {
  const { OutputFilesPanel: default_ } = await import('./output-files/output-files-panel.tsx');
  return { default: default_ };
});
const EnvironmentsPanel = lazy(async () => {
  const { EnvironmentsPanel: default_ } = await import('./environments/environments-panel.tsx');
  return { default: default_ };
});
const HistoryPanel = lazy(async () => {
  const { HistoryPanel: default_ } = await import('./history/history-panel.tsx');
  return { default: default_ };
});

export const panelDefinitions = [
  {
    id: 'problems',
    title: 'Problems',
    count: ({ problems }) => problems.length,
    hasErrors: ({ problems }) => hasErrors(problems),
    component: ProblemsPanel,
  },
  {
    id: 'conversion',
    title: 'Conversion',
    count: ({ ledger }) => ledger.total,
    component: ConversionPanel,
  },
  {
    id: 'output-files',
    title: 'Output files',
    count: ({ files }) => files.length,
    component: OutputFilesPanel,
  },
  { id: 'environments', title: 'Environments', component: EnvironmentsPanel },
  { id: 'history', title: 'History', component: HistoryPanel },
] as const satisfies readonly PanelDefinition[];
