/** The rest of a job: what it is for, its parameters and tags, and whose rights it has. */

import { Segments } from '../../shared/segments.tsx';
import { JobField } from './job-field.tsx';
import { useJob } from './job-form.ts';
import { JobSection } from './job-section.tsx';
import { PairsField } from './pairs-field.tsx';
import { JobTextField } from './plain-job-fields.tsx';

export function DetailsSection() {
  const { job, write } = useJob();
  const { runAs } = job;
  const kinds = [
    { value: 'deployer', title: 'Who deploys' },
    { value: 'user', title: 'A user' },
    { value: 'service-principal', title: 'A service principal' },
  ] as const;
  return (
    <JobSection title="Details">
      <JobTextField path={['description']} value={job.description} />
      <PairsField path={['parameters']} pairs={job.parameters ?? {}} />
      <PairsField path={['tags']} pairs={job.tags ?? {}} />
      <JobField path={['runAs']}>
        {() => (
          <Segments
            aria-label="Run as"
            value={runAs?.kind ?? 'deployer'}
            options={kinds}
            onChange={(kind) =>
              write(['runAs'], kind === 'deployer' ? undefined : { kind, name: runAs?.name ?? '' })
            }
          />
        )}
      </JobField>
      {runAs && (
        <JobTextField
          path={['runAs', 'name']}
          value={runAs.name}
          placeholder={
            runAs.kind === 'user' ? 'name@example.com' : '00000000-0000-0000-0000-000000000000'
          }
          isRequired
          isCode
        />
      )}
    </JobSection>
  );
}
