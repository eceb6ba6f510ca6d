/** What goes into the zip beside the bundle, each with a tick. */
import { type Enclosure, enclosures } from '#store/remembered.ts';
import { Checkbox } from '../../shared/checkbox.tsx';
import { useServices, useSession, useWorkspace } from '../../shared/services.ts';
import styles from './options.module.css';

const words: Readonly<Record<Enclosure, { readonly title: string; readonly hint: string }>> = {
  project: { title: 'Project file', hint: 'Drop the zip on this page to go on from here.' },
  report: {
    title: 'Migration report',
    hint: 'What became of every table and of every legacy key, what is accepted, and the problems left.',
  },
  legacy: {
    title: 'Legacy files',
    hint: 'As they were uploaded. A deploy copies them to the workspace with the rest of the folder.',
  },
};

export function Enclosed() {
  const { session } = useServices();
  const enclosed = useSession((state) => state.enclosed);
  const hasLegacy = useWorkspace((state) => state.document.legacy !== undefined);
  const offered = hasLegacy ? enclosures : (['project'] as const);
  const toggle = (enclosure: Enclosure, isOn: boolean): void => {
    const others = enclosed.filter((one) => one !== enclosure);
    session.getState().update({ enclosed: isOn ? [...others, enclosure] : others });
  };
  return (
    <fieldset className={styles.enclosed}>
      <legend className={styles.optionName}>Also in the zip</legend>
      {offered.map((enclosure) => (
        <div key={enclosure}>
          <Checkbox
            isOn={enclosed.includes(enclosure)}
            onChange={(isOn) => toggle(enclosure, isOn)}
          >
            {words[enclosure].title}
          </Checkbox>
          <p className={styles.optionHint}>{words[enclosure].hint}</p>
        </div>
      ))}
    </fieldset>
  );
}
