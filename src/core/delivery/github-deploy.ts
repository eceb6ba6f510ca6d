/** `deploy.yml` for GitHub Actions: the first environment on merge, the others on a version tag. */
import { printYaml } from '#core/text/print-yaml.ts';
import { cliVersion, type DeliveryPlan, pythonVersion } from './define.ts';
import { type CommandLine, deployCommands } from './deploy-commands.ts';
import { expression, shellLine, verbatim } from './shell-words.ts';

const heading = `# Deploys this bundle: the first environment with every merge to main, the others with a version
# tag such as v1.2.0. Each environment is one of the repository's environments on GitHub, which holds
# the variables DATABRICKS_HOST and DATABRICKS_CLIENT_ID and, where wanted, who has to approve.
# The runner proves who it is by OpenID Connect: give the service principal a federation policy for
# this repository and environment. No token is stored.
`;

export const checkout = { uses: 'actions/checkout@v4' };
export const setupCli = { uses: `databricks/setup-cli@${cliVersion}` };

/** How the runner logs in, and where to. */
export const login = {
  DATABRICKS_AUTH_TYPE: 'github-oidc',
  DATABRICKS_HOST: expression('vars.DATABRICKS_HOST'),
  DATABRICKS_CLIENT_ID: expression('vars.DATABRICKS_CLIENT_ID'),
};

/** YAML of the workflow. Checks, where there are some, come before every deployment. */
export function githubDeploy(plan: DeliveryPlan): string {
  const [first, ...others] = plan.environments;
  const gate = plan.checks.length > 0 ? ['check'] : [];
  const jobs: Record<string, unknown> = {};
  if (gate.length > 0) jobs.check = checkJob(plan);
  if (first !== undefined) {
    jobs.deploy_1 = deployJob(plan, first, { needs: gate, ref: "github.ref == 'refs/heads/main'" });
  }
  others.forEach((environment, index) => {
    const ref = "startsWith(github.ref, 'refs/tags/v')";
    const needs = index === 0 ? gate : [`deploy_${index + 1}`];
    jobs[`deploy_${index + 2}`] = deployJob(plan, environment, { needs, ref });
  });
  return (
    heading +
    printYaml({
      name: 'Deploy',
      on: {
        ...(gate.length > 0 && { pull_request: { branches: ['main'] } }),
        push: { branches: ['main'], tags: ['v*'] },
      },
      permissions: { contents: 'read' },
      jobs,
    })
  );
}

function checkJob({ checks }: DeliveryPlan) {
  return {
    name: 'Quality gate',
    'runs-on': 'ubuntu-latest',
    steps: [
      checkout,
      { uses: 'actions/setup-python@v5', with: { 'python-version': pythonVersion } },
      ...checks.map(({ title, command }) => ({ name: verbatim(title), run: lineOf(command) })),
    ],
  };
}

interface Deployment {
  readonly needs: readonly string[];
  /** The expression that says when. */
  readonly ref: string;
}

function deployJob({ pipelines }: DeliveryPlan, environment: string, { needs, ref }: Deployment) {
  return {
    name: verbatim(`Deploy to ${environment}`),
    ...(needs.length > 0 && { needs }),
    if: ref,
    'runs-on': 'ubuntu-latest',
    environment: verbatim(environment),
    permissions: { contents: 'read', 'id-token': 'write' },
    concurrency: { group: verbatim(`deploy-${environment}`), 'cancel-in-progress': false },
    env: login,
    steps: [
      checkout,
      setupCli,
      ...deployCommands(environment, pipelines).map((command) => ({ run: lineOf(command) })),
    ],
  };
}

function lineOf(command: CommandLine): string {
  return verbatim(shellLine(command));
}
