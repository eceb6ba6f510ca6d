/** Fields that hold one plain value: a text, a number, yes or no, one of a few. */

import { resolve } from '#core/model/variables.ts';
import { Checkbox } from '../../shared/checkbox.tsx';
import { Choice } from '../../shared/choice.tsx';
import { Group } from '../../shared/group.tsx';
import { Segments } from '../../shared/segments.tsx';
import { useSession } from '../../shared/services.ts';
import { useForm } from '../form-context.tsx';
import { isKnownName, isLongText } from '../schema/form-sections.ts';
import { Combobox, fitting } from '../shared/combobox.tsx';
import { useDraft } from '../shared/use-draft.ts';
import { choiceWords } from './choice-words.ts';
import controls from './control.module.css';
import styles from './field.module.css';
import type { FieldIds } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';

type Props = FieldProps & { readonly ids: FieldIds };

/** What stands in an empty field: how it may look, or that the nodes differ. */
function placeholderOf(isMixed: boolean, schema: Props['schema']): string | undefined {
  const [example] = schema.examples ?? [];
  return isMixed ? 'mixed' : typeof example === 'string' ? example : undefined;
}

/** A text, with suggestions where names are known that could stand in it. */
export function TextControl(props: Props) {
  return isKnownName(props.path) ? <NameControl {...props} /> : <FreeText {...props} />;
}

/** A name of something that is there, such as a column; any other may be typed. */
function NameControl({ path, schema, isRequired, ids }: Props) {
  const form = useForm();
  const { value } = form.read(path);
  const draft = useDraft(value === undefined ? '' : String(value), (text) =>
    form.write(path, text === '' && !isRequired ? undefined : text),
  );
  const known = form.columns(path).map((name) => ({ value: name }));
  const isWhole = known.some((one) => one.value === draft.text);
  return (
    <div className={controls.box}>
      <Combobox
        label={schema.title ?? path.at(-1) ?? ''}
        describedBy={ids.description}
        text={draft.text}
        isCode
        placeholder={placeholderOf(false, schema)}
        suggestions={isWhole ? known : fitting(known, draft.text)}
        onType={draft.type}
        onChoose={(name) => {
          draft.drop();
          form.write(path, name);
        }}
        onEnter={draft.flush}
        onBlur={draft.flush}
      />
    </div>
  );
}

function FreeText({ path, schema, isRequired, ids }: Props) {
  const form = useForm();
  const { value, isMixed } = form.read(path);
  const known = isMixed || value === undefined ? '' : String(value);
  const draft = useDraft(known, (text) =>
    form.write(path, text === '' && !isRequired ? undefined : text),
  );
  const shared = {
    id: ids.control,
    'aria-labelledby': ids.label,
    'aria-describedby': ids.description,
    'aria-invalid': ids.isInvalid,
    'aria-required': isRequired,
    placeholder: placeholderOf(isMixed, schema),
    spellCheck: isLongText(path),
    value: draft.text,
    onBlur: draft.flush,
  };
  const control = isLongText(path) ? (
    <textarea
      {...shared}
      rows={1}
      className={controls.control}
      onChange={({ target }) => draft.type(target.value)}
    />
  ) : (
    <input
      {...shared}
      type="text"
      autoComplete="off"
      className={controls.control}
      onChange={({ target }) => draft.type(target.value)}
      onKeyDown={({ key }) => key === 'Enter' && draft.flush()}
    />
  );
  return (
    <>
      {control}
      <ResolvedText text={draft.text} />
    </>
  );
}

/** A text with tokens as it reads in the environment whose names are shown. */
function ResolvedText({ text }: { readonly text: string }) {
  const { pipeline } = useForm();
  const chosen = useSession((state) => state.environment);
  const environment = chosen ?? pipeline.environments[0] ?? '';
  const resolved = resolve(text, pipeline.variables, environment);
  if (resolved === text) return null;
  return (
    <p className={styles.resolved}>
      <code>{resolved}</code> in {environment}
    </p>
  );
}

/** What is no number stays in the field and is not taken over. */
export function NumberControl({ path, schema, isRequired, ids }: Props) {
  const form = useForm();
  const { value, isMixed } = form.read(path);
  const draft = useDraft(isMixed || value === undefined ? '' : String(value), (text) => {
    if (text === '') form.write(path, isRequired ? 0 : undefined);
    else if (Number.isFinite(Number(text))) form.write(path, Number(text));
  });
  return (
    <input
      id={ids.control}
      type="number"
      aria-labelledby={ids.label}
      aria-describedby={ids.description}
      aria-invalid={ids.isInvalid}
      placeholder={placeholderOf(isMixed, schema)}
      className={controls.control}
      value={draft.text}
      onChange={({ target }) => draft.type(target.value)}
      onBlur={draft.flush}
    />
  );
}

/** A checkbox; of several nodes that differ, it is half checked. */
export function FlagControl({ path, ids }: Props) {
  const form = useForm();
  const { value, isMixed } = form.read(path);
  const isOn = value === true;
  return (
    <Checkbox ids={ids} isOn={isOn} isMixed={isMixed} onChange={(next) => form.write(path, next)}>
      {isMixed ? 'Mixed' : isOn ? 'Yes' : 'No'}
    </Checkbox>
  );
}

/** Few short values lie open side by side; others are in a list. */
const mostLetters = 30;

/** One of a few words. */
export function ChoiceControl({ path, schema, isRequired, ids }: Props) {
  const form = useForm();
  const { value, isMixed } = form.read(path);
  const values = schema.enum ?? [];
  const wordsOf = choiceWords(values);
  const options = values.map((one) => ({ value: one, title: wordsOf(one) }));
  const title = schema.title ?? path.at(-1) ?? '';
  if (values.map(wordsOf).join('').length > mostLetters) {
    const none = isMixed ? 'mixed' : isRequired ? 'Choose…' : 'Not set';
    return (
      <Choice
        label={title}
        value={isMixed || value === undefined ? '' : String(value)}
        options={[
          ...(isMixed || !isRequired || value === undefined ? [{ value: '', title: none }] : []),
          ...options,
        ]}
        onChange={(chosen) => form.write(path, chosen === '' ? undefined : chosen)}
      />
    );
  }
  return (
    <Segments
      aria-labelledby={ids.label}
      aria-describedby={ids.description}
      value={isMixed ? undefined : values.find((one) => one === value)}
      options={options}
      onChange={(one) => form.write(path, one)}
    />
  );
}

/** Any of a few values, each on or off. */
export function ChoicesControl({ path, schema, ids }: Props) {
  const form = useForm();
  const { value, isMixed } = form.read(path);
  const on: readonly unknown[] = Array.isArray(value) && !isMixed ? value : [];
  const values = schema.items?.enum ?? [];
  const wordsOf = choiceWords(values);
  return (
    <Group aria-labelledby={ids.label} aria-describedby={ids.description} className={controls.rows}>
      {values.map((one) => (
        <Checkbox
          key={one}
          isOn={on.includes(one)}
          onChange={(isOn) =>
            form.write(
              path,
              values.filter((other) => (other === one ? isOn : on.includes(other))),
            )
          }
        >
          {wordsOf(one)}
        </Checkbox>
      ))}
    </Group>
  );
}
