/** `azure-pipelines.yml` for Azure DevOps: the first environment on merge, the others on a tag. */
import { printYaml } from '#core/text/print-yaml.ts';
import { cliVersion, type DeliveryPlan, pythonVersion } from './define.ts';
import { type CommandLine, deployCommands } from './deploy-commands.ts';
import { shellLine, verbatim } from './shell-words.ts';

const heading = `# Deploys this bundle: the first environment with every merge to main, the others with a version
# tag such as v1.2.0. Each environment needs an environment and a variable group of its name, with
# databricks- before it; the group holds DATABRICKS_HOST and DATABRICKS_CLIENT_ID, the environment
# who has to approve. The job proves who it is by OpenID Connect: give the service principal a
# federation policy for this project. No token is stored.
# To go back to an earlier version, run this pipeline on its tag. Definitions go back; rows do not.
`;

const onMain = "and(succeeded(), eq(variables['Build.SourceBranch'], 'refs/heads/main'))";
const onTag = "and(succeeded(), startsWith(variables['Build.SourceBranch'], 'refs/tags/v'))";

const installCli = `curl -fsSL https://raw.githubusercontent.com/databricks/setup-cli/${cliVersion}/install.sh | sh`;

/** Variables of a job reach its commands by themselves; the token of the job has to be handed on. */
const authType = { name: 'DATABRICKS_AUTH_TYPE', value: 'azure-devops-oidc' };
const login = { SYSTEM_ACCESSTOKEN: '$(System.AccessToken)' };

/** YAML. Checks, where there are some, come before every deployment. */
export function azurePipelines(plan: DeliveryPlan): string {
  const [first, ...others] = plan.environments;
  const gate = plan.checks.length > 0 ? ['check'] : [];
  const deployments = [
    ...(first === undefined
      ? []
      : [deployStage(plan, first, { id: 'deploy_1', dependsOn: gate, condition: onMain })]),
    ...others.map((environment, index) =>
      deployStage(plan, environment, {
        id: `deploy_${index + 2}`,
        dependsOn: index === 0 ? gate : [`deploy_${index + 1}`],
        condition: onTag,
      }),
    ),
  ];
  return (
    heading +
    printYaml({
      trigger: { branches: { include: ['main'] }, tags: { include: ['v*'] } },
      ...(gate.length > 0 ? { pr: { branches: { include: ['main'] } } } : { pr: 'none' }),
      pool: { vmImage: 'ubuntu-latest' },
      stages: [...(gate.length > 0 ? [checkStage(plan)] : []), ...deployments],
    })
  );
}

function checkStage({ checks }: DeliveryPlan) {
  return {
    stage: 'check',
    displayName: 'Quality gate',
    jobs: [
      {
        job: 'check',
        steps: [
          { task: 'UsePythonVersion@0', inputs: { versionSpec: pythonVersion } },
          ...checks.map(({ title, command }) => ({
            script: lineOf(command),
            displayName: verbatim(title),
          })),
        ],
      },
    ],
  };
}

interface Stage {
  readonly id: string;
  readonly dependsOn: readonly string[];
  readonly condition: string;
}

function deployStage({ pipelines }: DeliveryPlan, environment: string, stage: Stage) {
  const { id, dependsOn, condition } = stage;
  const name = verbatim(`databricks-${environment}`);
  return {
    stage: id,
    displayName: verbatim(`Deploy to ${environment}`),
    dependsOn,
    condition,
    jobs: [
      {
        deployment: id,
        environment: name,
        variables: [{ group: name }, authType],
        strategy: {
          runOnce: {
            deploy: {
              steps: [
                { checkout: 'self' },
                { script: installCli, displayName: 'Install the Databricks CLI' },
                ...deployCommands(environment, pipelines).map((command) => ({
                  script: lineOf(command),
                  env: login,
                })),
              ],
            },
          },
        },
      },
    ],
  };
}

function lineOf(command: CommandLine): string {
  return verbatim(shellLine(command));
}
