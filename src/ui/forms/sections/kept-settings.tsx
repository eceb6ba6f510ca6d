/** Settings the model has no field for, which are written back as they are. */

import { X } from 'lucide-react';
import { Group } from '../../shared/group.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useForm } from '../form-context.tsx';
import styles from '../node-form.module.css';
import { schemaOf } from '../schema/form-schema.ts';

export function KeptSettings() {
  const form = useForm();
  const [node, ...others] = form.nodes;
  if (!node || others.length > 0) return null;
  const known = Object.keys(schemaOf(node.type).properties ?? {});
  const unknown = Object.keys(node.fields).filter((key) => !known.includes(key));
  const kept = 'kept' in node.fields ? Object.entries(node.fields.kept ?? {}) : [];
  const paths = [
    ...unknown.map((key) => [key]),
    ...kept.flatMap(([target, settings]) =>
      Object.keys(settings).map((key) => ['kept', target, key]),
    ),
  ];
  if (paths.length === 0) return null;
  return (
    <Group aria-label="Kept as is">
      <p className={styles.subTitle}>Kept as is</p>
      <div className={styles.kept}>
        {paths.map((path) => {
          const key = path.at(-1) ?? '';
          const value = JSON.stringify(form.read(path).value);
          return (
            <span key={path.join('.')} className={styles.keptChip}>
              <code title={`${key}: ${value}`}>
                {key}: {value}
              </code>
              <IconButton
                size="small"
                icon={X}
                label={`Remove ${key}`}
                onClick={() => form.write(path, undefined)}
              />
            </span>
          );
        })}
      </div>
    </Group>
  );
}
