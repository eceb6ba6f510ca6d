/** Who hears of a job's runs: receivers, each with a channel and the events it is told of. */

import { Plus, X } from 'lucide-react';
import type { Channel, JobEvent, Notification } from '#core/jobs/job.ts';
import controls from '../../forms/fields/control.module.css';
import { FieldProblems } from '../../forms/fields/field-problems.tsx';
import { useDraft } from '../../forms/shared/use-draft.ts';
import { Button } from '../../shared/button.tsx';
import { Checkbox } from '../../shared/checkbox.tsx';
import { Choice } from '../../shared/choice.tsx';
import { Group } from '../../shared/group.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useJob } from './job-form.ts';
import { JobSection } from './job-section.tsx';
import styles from './jobs-view.module.css';

const channels: readonly { readonly value: Channel; readonly title: string }[] = [
  { value: 'email', title: 'E-mail' },
  { value: 'slack', title: 'Slack' },
  { value: 'pagerduty', title: 'PagerDuty' },
  { value: 'teams', title: 'Teams' },
  { value: 'webhook', title: 'Webhook' },
];

const events: readonly { readonly value: JobEvent; readonly title: string }[] = [
  { value: 'start', title: 'Start' },
  { value: 'success', title: 'Success' },
  { value: 'failure', title: 'Failure' },
  { value: 'duration', title: 'Takes long' },
];

export function NotificationsSection() {
  const { job, write, problems } = useJob();
  const { notifications = [] } = job;
  const add = (): void =>
    write(['notifications'], [...notifications, { via: 'email', to: '', events: ['failure'] }]);
  return (
    <JobSection title="Who hears of it">
      {notifications.length === 0 && (
        <p className={styles.help}>Nobody is told of anything, not even of a failure.</p>
      )}
      {notifications.map((notification, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two receivers may be alike; their place tells them apart
        <Receiver key={at} at={at} notification={notification} count={notifications.length} />
      ))}
      <FieldProblems
        id="notifications-problems"
        problems={problems(['notifications']).filter(({ field }) => field?.length === 3)}
      />
      <div>
        <Button size="small" icon={Plus} onClick={add}>
          Add receiver
        </Button>
      </div>
    </JobSection>
  );
}

interface ReceiverProps {
  readonly at: number;
  readonly notification: Notification;
  readonly count: number;
}

function Receiver({ at, notification, count }: ReceiverProps) {
  const { write, problems } = useJob();
  const { via, to, events: told } = notification;
  const path = ['notifications', `${at}`];
  const draft = useDraft(to, (text) => write([...path, 'to'], text));
  const found = problems(path);
  const id = `receiver-${at}`;
  // The last one takes the list along.
  const remove = (): void => write(count === 1 ? ['notifications'] : path, undefined);
  const toggle = (event: JobEvent): void =>
    write(
      [...path, 'events'],
      told.includes(event) ? told.filter((one) => one !== event) : [...told, event],
    );
  return (
    <Group
      className={styles.receiver}
      aria-label={`Receiver ${at + 1}`}
      data-job-field={path.join('.')}
    >
      <div className={styles.receiverHead}>
        <Choice
          label="Channel"
          value={via}
          options={channels}
          onChange={(channel) => write([...path, 'via'], channel)}
        />
        <input
          type="text"
          aria-label={via === 'email' ? 'E-mail address' : 'Name of the notification destination'}
          aria-describedby={`${id}-problems`}
          aria-invalid={found.some(({ severity }) => severity === 'error')}
          placeholder={via === 'email' ? 'data-oncall@example.com' : 'Name in the workspace'}
          autoComplete="off"
          spellCheck={false}
          className={controls.control}
          value={draft.text}
          onChange={({ target }) => draft.type(target.value)}
          onBlur={draft.flush}
          onKeyDown={({ key }) => key === 'Enter' && draft.flush()}
        />
        <IconButton size="small" icon={X} label="Remove receiver" onClick={remove} />
      </div>
      <div className={styles.events}>
        {events.map(({ value, title }) => (
          <Checkbox key={value} isOn={told.includes(value)} onChange={() => toggle(value)}>
            {title}
          </Checkbox>
        ))}
      </div>
      <FieldProblems id={`${id}-problems`} problems={found} />
    </Group>
  );
}
