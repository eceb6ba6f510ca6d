/** The files that have a build server deploy a bundle, and take it back. */
import type { OutputFile } from '#core/exporters/define.ts';
import { azurePipelines } from './azure-pipelines.ts';
import { compareScript } from './compare-script.ts';
import type { DeliveryPlan } from './define.ts';
import { githubDeploy } from './github-deploy.ts';
import { githubRollback } from './github-rollback.ts';
import { rollbackScript } from './rollback-script.ts';

/** Workflows are held against the parsers and schemas of what reads them, and scripts are run. */
export function deliveryFiles(plan: DeliveryPlan): readonly OutputFile[] {
  const workflow = { kind: 'workflow', checked: 'schema' } as const;
  const script = { kind: 'script', checked: 'executed' } as const;
  return [
    { path: '.github/workflows/deploy.yml', text: githubDeploy(plan), ...workflow },
    { path: '.github/workflows/rollback.yml', text: githubRollback(plan), ...workflow },
    { path: 'azure-pipelines.yml', text: azurePipelines(plan), ...workflow },
    { ...compareScript, ...script },
    { ...rollbackScript, ...script },
  ];
}
