/** Prints the resource file of one pipeline. */

import { printYaml } from '#core/text/print-yaml.ts';
import { oneLine } from '#core/text/wording.ts';
import type { BundlePipeline } from './bundle-pipelines.ts';

/** @param compute keys that say what the pipeline runs on */
export function pipelineResource(
  { key, group, layer }: BundlePipeline,
  compute: Readonly<Record<string, unknown>>,
): string {
  const pipeline = {
    name: group,
    channel: 'CURRENT',
    ...compute,
    catalog: `\${var.${layer}_catalog}`,
    schema: `\${var.${layer}_schema}`,
    libraries: [{ notebook: { path: `\${var.framework_source_path}/dlt_pipeline` } }],
    configuration: {
      'bundle.sourcePath': `\${workspace.file_path}/src`,
      'bundle.target': `\${bundle.target}`,
      'framework.sourcePath': `\${var.framework_source_path}`,
      'workspace.host': `\${workspace.host}`,
      'pipeline.layer': layer,
      logicalEnv: `\${var.logical_env}`,
      'pipeline.dataFlowGroupFilter': group,
    },
  };
  return `# Refreshes the ${layer} tables of the data flow group ${oneLine(group)}.\n${printYaml({
    resources: { pipelines: { [key]: pipeline } },
  })}`;
}
