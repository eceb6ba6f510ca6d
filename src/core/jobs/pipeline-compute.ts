/** The compute of a job as settings of the pipelines it refreshes, which run on it. */
import type { Compute } from './compute.ts';

/** @returns keys of `resources.pipelines.<key>`; absent: nothing is asked for */
export function pipelineCompute(
  compute: Compute | undefined,
  text: (written: string) => string,
): Readonly<Record<string, unknown>> | undefined {
  if (!compute) return undefined;
  if (compute.kind === 'serverless') return { serverless: true };
  const { nodeType, driverNodeType, policyId, workers, autoscale, photon } = compute;
  const named = (key: string, written: string | undefined) =>
    written?.trim() ? { [key]: text(written) } : {};
  return {
    serverless: false,
    ...(photon !== undefined && { photon }),
    clusters: [
      {
        label: 'default',
        ...named('node_type_id', nodeType),
        ...named('driver_node_type_id', driverNodeType),
        ...named('policy_id', policyId),
        ...(autoscale
          ? { autoscale: { min_workers: autoscale.min, max_workers: autoscale.max } }
          : workers !== undefined && { num_workers: workers }),
      },
    ],
  };
}
