/** One field of a form, edited the way its schema asks for. */
import { kindOf } from '../schema/form-schema.ts';
import { sqlKindOf } from '../schema/form-sections.ts';
import { SqlListField } from '../sql/sql-list-field.tsx';
import { SqlTextField } from '../sql/sql-text-field.tsx';
import { ColumnsControl } from './columns-control.tsx';
import { FieldFrame, type FieldIds } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import { GroupField } from './group-field.tsx';
import { ListField } from './list-field.tsx';
import { MapControl } from './map-control.tsx';
import { NamesControl } from './names-control.tsx';
import {
  ChoiceControl,
  ChoicesControl,
  FlagControl,
  NumberControl,
  TextControl,
} from './plain-fields.tsx';

export function Field(props: FieldProps) {
  const { path, schema } = props;
  const kind = kindOf(schema);
  if (kind === 'group') return <GroupField {...props} />;
  if (kind === 'list') return <ListField {...props} />;
  const sql = sqlKindOf(path);
  if (sql && kind === 'text') return <SqlTextField {...props} kind={sql} />;
  if (sql && kind === 'names') return <SqlListField {...props} kind={sql} />;
  return <PlainField {...props} />;
}

const controls = {
  text: TextControl,
  number: NumberControl,
  flag: FlagControl,
  choice: ChoiceControl,
  names: NamesControl,
  choices: ChoicesControl,
  map: MapControl,
  columns: ColumnsControl,
};

function PlainField(props: FieldProps) {
  const { path, schema, isRequired, onRemoved } = props;
  const kind = kindOf(schema);
  if (kind === 'other' || kind === 'group' || kind === 'list') return null;
  const Control: (props: FieldProps & { readonly ids: FieldIds }) => React.ReactNode =
    controls[kind];
  return (
    <FieldFrame path={path} schema={schema} isRequired={isRequired} onRemoved={onRemoved}>
      {(ids) => <Control {...props} ids={ids} />}
    </FieldFrame>
  );
}
