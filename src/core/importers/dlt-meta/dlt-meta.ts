/** DLT-META / SDP-META: onboarding files with their expectation, transformation and DDL files. */
import { emptyPipeline } from '#core/model/pipeline.ts';
import { defineImporter } from '../define.ts';

export const dltMeta = defineImporter({
  id: 'dlt-meta',
  title: 'SDP-META (formerly DLT-META)',
  recognises: () => 0,
  read: () => ({ pipeline: emptyPipeline, documents: [], found: [] }),
});
