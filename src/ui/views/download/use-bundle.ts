/** Builds the bundle in the worker and hands it to the user; can be stopped on the way. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { isCancelled } from '#core/cancelled.ts';
import type { Bundle, Enclosures, Progress } from '#core/compiler.ts';
import type { OutputSettings, WorkspaceDocument } from '#core/editing/document.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { printProject } from '#core/project-file/print-project.ts';
import type { Enclosure } from '#store/remembered.ts';
import { useServices } from '../../shared/services.ts';
import { zipName } from './bundle-name.ts';

export type Building =
  | { readonly phase: 'idle' }
  | { readonly phase: 'building'; readonly progress: Progress }
  | { readonly phase: 'failed'; readonly message: string }
  | {
      readonly phase: 'done';
      readonly bundle: Bundle;
      readonly zipName: string;
      /** What it was built from. */
      readonly pipeline: Pipeline;
      readonly output: OutputSettings;
    };

interface BundleBuild {
  readonly building: Building;
  build(): void;
  cancel(): void;
  /** Back to before the build. */
  leave(): void;
}

const start: Progress = { step: 'Writing the files', done: 0, total: 0 };

/** Changes from idle to building, and back when it is done, stopped or has failed. */
export function useBundle(): BundleBuild {
  const { compiler, workspace, session, platform } = useServices();
  const [building, setBuilding] = useState<Building>({ phase: 'idle' });
  const isShown = useRef(true);
  useEffect(() => {
    isShown.current = true;
    return () => {
      isShown.current = false;
    };
  }, []);

  const build = useCallback(() => {
    const { document } = workspace.getState();
    const { pipeline, output } = document;
    setBuilding({ phase: 'building', progress: start });
    const onProgress = (progress: Progress): void => setBuilding({ phase: 'building', progress });
    compiler.bundle(enclosuresOf(document, session.getState().enclosed), onProgress).then(
      (bundle) => {
        if (!isShown.current) return;
        const name = zipName(pipeline.name, output.exporter, platform.now());
        platform.download(name, bundle.zip, 'application/zip');
        setBuilding({ phase: 'done', bundle, zipName: name, pipeline, output });
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error);
        setBuilding(isCancelled(error) ? { phase: 'idle' } : { phase: 'failed', message });
      },
    );
  }, [compiler, workspace, session, platform]);

  return {
    building,
    build,
    cancel: () => compiler.cancel(),
    leave: () => setBuilding({ phase: 'idle' }),
  };
}

function enclosuresOf(document: WorkspaceDocument, wanted: readonly Enclosure[]): Enclosures {
  return {
    ...(wanted.includes('project') && { projectFile: printProject(document) }),
    ...(wanted.includes('report') && { report: { accepted: document.accepted } }),
    legacyFiles: wanted.includes('legacy'),
  };
}
