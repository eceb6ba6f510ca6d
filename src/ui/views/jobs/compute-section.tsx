/** What the runs of a job compute on. */
import type { Compute, ComputeKind } from '#core/jobs/compute.ts';
import { Choice } from '../../shared/choice.tsx';
import { Segments } from '../../shared/segments.tsx';
import { JobField } from './job-field.tsx';
import { useJob } from './job-form.ts';
import { JobSection } from './job-section.tsx';
import styles from './jobs-view.module.css';
import { JobFlag, JobNumberField, JobTextField } from './plain-job-fields.tsx';

type Kind = ComputeKind | 'pipelines';

const kinds: readonly { readonly value: Kind; readonly title: string }[] = [
  { value: 'pipelines', title: 'As the pipelines are set up' },
  { value: 'serverless', title: 'Serverless' },
  { value: 'job-cluster', title: 'Job cluster' },
];

const blank: Readonly<Record<Kind, Compute | undefined>> = {
  pipelines: undefined,
  serverless: { kind: 'serverless' },
  'job-cluster': { kind: 'job-cluster', autoscale: { min: 1, max: 4 } },
};

export function ComputeSection() {
  const { job, write } = useJob();
  const { compute } = job;
  return (
    <JobSection title="Compute">
      <JobField path={['compute']} title="Runs on">
        {() => (
          <span>
            <Choice<Kind>
              label="Runs on"
              value={compute?.kind ?? 'pipelines'}
              options={kinds}
              onChange={(kind) => write(['compute'], blank[kind])}
            />
          </span>
        )}
      </JobField>
      {compute?.kind === 'serverless' && (
        <JobField path={['compute', 'performance']}>
          {() => (
            <Segments
              aria-label="Performance"
              value={compute.performance ?? 'usual'}
              options={[
                { value: 'usual', title: 'As usual' },
                { value: 'standard', title: 'Standard' },
                { value: 'optimized', title: 'Optimized' },
              ]}
              onChange={(chosen) =>
                write(['compute', 'performance'], chosen === 'usual' ? undefined : chosen)
              }
            />
          )}
        </JobField>
      )}
      {compute?.kind === 'job-cluster' && <ClusterFields compute={compute} />}
    </JobSection>
  );
}

type Cluster = Extract<Compute, { readonly kind: 'job-cluster' }>;

function ClusterFields({ compute }: { readonly compute: Cluster }) {
  const { write } = useJob();
  const { autoscale, workers } = compute;
  /** One of the two says how many machines there are. */
  const size = (chosen: 'fixed' | 'autoscale'): void => {
    const { autoscale: _, workers: __, ...others } = compute;
    write(
      ['compute'],
      chosen === 'fixed'
        ? { ...others, workers: autoscale?.max ?? 2 }
        : { ...others, autoscale: { min: 1, max: Math.max(1, workers ?? 4) } },
    );
  };
  return (
    <>
      <div className={styles.pair}>
        <JobTextField path={['compute', 'nodeType']} value={compute.nodeType} isCode />
        <JobTextField path={['compute', 'driverNodeType']} value={compute.driverNodeType} isCode />
      </div>
      <Segments
        aria-label="Number of workers"
        value={autoscale ? 'autoscale' : 'fixed'}
        options={[
          { value: 'autoscale', title: 'Follows the load' },
          { value: 'fixed', title: 'Fixed number' },
        ]}
        onChange={size}
      />
      {autoscale ? (
        <div className={styles.pair}>
          <JobNumberField path={['compute', 'autoscale', 'min']} value={autoscale.min} isRequired />
          <JobNumberField path={['compute', 'autoscale', 'max']} value={autoscale.max} isRequired />
        </div>
      ) : (
        <JobNumberField path={['compute', 'workers']} value={workers} />
      )}
      <div className={styles.pair}>
        <JobTextField path={['compute', 'policyId']} value={compute.policyId} isCode />
        <JobTextField path={['compute', 'sparkVersion']} value={compute.sparkVersion} isCode />
      </div>
      <JobFlag
        path={['compute', 'photon']}
        words="Photon: queries run on the vectorised engine"
        isOn={compute.photon ?? false}
      />
    </>
  );
}
