/** Fields that stand together: those that are set or have to be, and a way to add the others. */
import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FieldPath } from '#core/model/field-ref.ts';
import { formatCount } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { focusWhenThere } from '../../shared/regions.ts';
import { useForm } from '../form-context.tsx';
import { kindOf, type Schema, startValueOf } from '../schema/form-schema.ts';
import { isAlwaysThere } from '../schema/form-sections.ts';
import styles from './field.module.css';

interface FieldSetProps {
  /** Where the keys stand. */
  readonly path: FieldPath;
  /** The object the keys are of. */
  readonly schema: Schema;
  readonly keys: readonly string[];
}

/** How many fields are offered by name before the rest hides behind a button. */
const mostOffered = 4;

export function FieldSet({ path, schema, keys }: FieldSetProps) {
  const form = useForm();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [offersAll, setOffersAll] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const { properties = {} } = schema;
  const isRequired = (key: string): boolean => isAlwaysThere([...path, key], schema);
  const isShown = (key: string): boolean =>
    isRequired(key) || form.isSet([...path, key]) || opened.has(key);
  const shown = keys.filter(isShown);
  const rest = keys.filter((key) => !isShown(key) && kindOf(properties[key] ?? {}) !== 'other');
  const offered = offersAll || rest.length <= mostOffered + 1 ? rest : rest.slice(0, mostOffered);

  const add = (key: string): void => {
    const start = startValueOf(properties[key] ?? {});
    const isFilled = typeof start !== 'string' && JSON.stringify(start) !== '[]';
    setOpened(new Set([...opened, key]));
    // An empty text or list would say something; it waits until there is something to say.
    if (isFilled || kindOf(properties[key] ?? {}) === 'choice') form.write([...path, key], start);
    const name = CSS.escape([...path, key].join('.'));
    focusWhenThere(
      () =>
        element.current?.querySelector<HTMLElement>(
          `[data-field="${name}"] :is(input, textarea, select)`,
        ) ?? null,
    );
  };
  const drop = (key: string): void => {
    const { [key]: _, ...left } = Object.fromEntries([...opened].map((one) => [one, true]));
    setOpened(new Set(Object.keys(left)));
  };

  return (
    <div ref={element} className={styles.set}>
      {shown.map((key) => (
        <form.Field
          key={key}
          path={[...path, key]}
          schema={properties[key] ?? {}}
          isRequired={isRequired(key)}
          onRemoved={() => drop(key)}
        />
      ))}
      {rest.length > 0 && (
        <div className={styles.adds}>
          {offered.map((key) => (
            <Button
              key={key}
              look="quiet"
              size="small"
              icon={Plus}
              className={styles.add}
              title={properties[key]?.description}
              aria-label={`Add ${properties[key]?.title ?? key}`}
              onClick={() => add(key)}
            >
              {properties[key]?.title ?? key}
            </Button>
          ))}
          {offered.length < rest.length && (
            <Button
              look="quiet"
              size="small"
              className={styles.add}
              onClick={() => setOffersAll(true)}
            >
              {formatCount(rest.length - offered.length)} more…
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
