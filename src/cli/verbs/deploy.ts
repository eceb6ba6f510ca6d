/** `deploy`: checks and deploys a bundle with the user's own Databricks CLI. */
import { deployCommands } from '#core/delivery/deploy-commands.ts';
import { bundleFolder, targetName } from '../bundle-folder.ts';
import { readArguments } from '../read-arguments.ts';
import { absence, isInstalled, runSteps, type Step, stepsText } from '../run-steps.ts';
import { defineVerb } from './define.ts';

export const deploy = defineVerb({
  name: 'deploy',
  usage: '<folder> --target ENVIRONMENT [--pipeline KEY…] [--yes]',
  summary:
    'Validates, plans and deploys a bundle with the Databricks CLI. Without --yes it only says what would run.',
  run(args) {
    const { values, paths } = readArguments(args, {
      target: { type: 'string', short: 't' },
      pipeline: { type: 'string', multiple: true },
      yes: { type: 'boolean' },
    });
    const folder = bundleFolder(paths);
    const commands = deployCommands(targetName(values.target), values.pipeline);
    const steps = commands.map((command): Step => ({ command, folder }));
    if (values.yes) return runSteps(steps);
    process.stdout.write(`${stepsText(steps)}`);
    process.stderr.write('Nothing was run. Add --yes to run these commands.\n');
    if (!isInstalled('databricks')) process.stderr.write(`${absence('databricks')}\n`);
    return 0;
  },
});
