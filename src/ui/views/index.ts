/** Every view, in the order of their tabs. Add a folder beside this file, then an entry here. */
import { lazy } from 'react';
import type { View } from '#store/remembered.ts';
import { Canvas } from '../canvas/canvas.tsx';
import type { ViewDefinition } from './define.ts';

const CodeView = lazy(async () => {
  const { CodeView: default_ } = await import('./code/code-view.tsx');
  return { default: default_ };
});
const CodeExplorer = lazy(async () => {
  const { CodeExplorer: default_ } = await import('./code/code-explorer.tsx');
  return { default: default_ };
});
const TableView = lazy(async () => {
  const { TableView: default_ } = await import('./table/table-view.tsx');
  return { default: default_ };
});
const JobsView = lazy(async () => {
  const { JobsView: default_ } = await import('./jobs/jobs-view.tsx');
  return { default: default_ };
});
const JobsExplorer = lazy(async () => {
  const { JobsExplorer: default_ } = await import('./jobs/jobs-explorer.tsx');
  return { default: default_ };
});
const CompareView = lazy(async () => {
  const { CompareView: default_ } = await import('./compare/compare-view.tsx');
  return { default: default_ };
});
const MigrationView = lazy(async () => {
  const { MigrationView: default_ } = await import('./migration/migration-view.tsx');
  return { default: default_ };
});
const DownloadView = lazy(async () => {
  const { DownloadView: default_ } = await import('./download/download-view.tsx');
  return { default: default_ };
});

export const viewDefinitions: readonly ViewDefinition[] = [
  { id: 'canvas', title: 'Canvas', around: 'all', component: Canvas },
  { id: 'table', title: 'Table', around: 'all', fitsSmall: true, component: TableView },
  { id: 'code', title: 'Code', around: 'all', component: CodeView, explorer: CodeExplorer },
  {
    id: 'compare',
    title: 'Compare',
    around: 'no inspector',
    fitsSmall: true,
    component: CompareView,
  },
  {
    id: 'migration',
    title: 'Migration',
    around: 'no inspector',
    fitsSmall: true,
    component: MigrationView,
  },
  {
    id: 'jobs',
    title: 'Jobs and resources',
    around: 'no inspector',
    fitsSmall: true,
    component: JobsView,
    explorer: JobsExplorer,
  },
  { id: 'download', title: 'Download', around: 'alone', fitsSmall: true, component: DownloadView },
];

/** @returns the definition of a view; every view has one */
export function viewDefinition(id: View): ViewDefinition | undefined {
  return viewDefinitions.find((one) => one.id === id);
}
