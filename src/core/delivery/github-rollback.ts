/** `rollback.yml` for GitHub Actions: an earlier version deployed again, asked for by hand. */
import { printYaml } from '#core/text/print-yaml.ts';
import type { DeliveryPlan } from './define.ts';
import { checkout, login, setupCli } from './github-deploy.ts';
import { rollbackScript } from './rollback-script.ts';
import { expression, verbatim } from './shell-words.ts';

const heading = `# Deploys an earlier version of this bundle again. Definitions go back; rows do not: tables keep what
# was written since, and streams go on from where they are. What would change the kind of a table or
# take columns from it is refused unless it is forced.
`;

/** @returns the text of the workflow, which asks for a tag and one of the environments */
export function githubRollback({ environments }: DeliveryPlan): string {
  return (
    heading +
    printYaml({
      name: 'Roll back',
      on: {
        workflow_dispatch: {
          inputs: {
            version: {
              description: 'The tag to go back to, such as v1.2.0',
              ...{ required: true, type: 'string' },
            },
            environment: {
              description: 'Where to',
              ...{ required: true, type: 'choice', options: environments },
            },
            deployed: {
              description: 'The tag that is deployed there; empty means the newest one',
              ...{ required: false, type: 'string', default: '' },
            },
            force: {
              description: 'Go back even where a table changes its kind or loses columns',
              ...{ required: false, type: 'boolean', default: false },
            },
          },
        },
      },
      permissions: { contents: 'read', 'id-token': 'write' },
      jobs: {
        roll_back: {
          name: 'Roll back',
          'runs-on': 'ubuntu-latest',
          environment: expression('inputs.environment'),
          concurrency: {
            group: `deploy-${expression('inputs.environment')}`,
            'cancel-in-progress': false,
          },
          env: {
            ...login,
            VERSION: expression('inputs.version'),
            ENVIRONMENT: expression('inputs.environment'),
            DEPLOYED: expression('inputs.deployed'),
            FORCE: expression('inputs.force'),
          },
          steps: [
            // Every tag is there to be compared and to be gone back to.
            { ...checkout, with: { 'fetch-depth': 0 } },
            setupCli,
            { run: verbatim(`bash ${rollbackScript.path}`) },
          ],
        },
      },
    })
  );
}
