/** The fields of steps that bring values into one form. */
import { z } from '#core/model/zod.ts';
import { columnName, columnNames, nullOrKeep, stepFields } from './define.ts';

export const tidyTextFields = stepFields(
  'tidy-text',
  {
    title: 'Tidy texts',
    description: 'Trims texts, joins up their blanks and settles their case.',
  },
  {
    columns: columnNames('The texts to tidy.', ['name', 'city']),
    keepsEnds: z.boolean().optional().meta({
      title: 'Keep blanks at the ends',
      description: 'Leaves blanks at both ends. Without it: they are trimmed.',
    }),
    joinsBlanks: z.boolean().optional().meta({
      title: 'Join up blanks',
      description: 'Makes one blank of several, and of tabs and line ends.',
    }),
    case: z.enum(['upper', 'lower', 'title']).optional().meta({
      title: 'Case',
      description: 'The case of the letters. Without it: as it is.',
    }),
    emptyIsNull: z.boolean().optional().meta({
      title: 'Empty is null',
      description: 'Takes an empty text for a missing value.',
    }),
  },
);

export const phoneFields = stepFields(
  'phone',
  {
    title: 'Phone numbers',
    description: 'Writes phone numbers in the international form E.164, such as +4930123456.',
  },
  {
    columns: columnNames('The columns with phone numbers.', ['phone']),
    countryCode: z.string().meta({
      title: 'Country code',
      description: 'The code of numbers that name none, without a plus.',
      examples: ['49'],
    }),
    trunkPrefix: z
      .string()
      .optional()
      .meta({
        title: 'Trunk prefix',
        description:
          'The digits national numbers begin with and international ones leave out. Without it: those of the country, such as 0 in Germany and 1 in the United States.',
        examples: ['0'],
      }),
    otherwise: nullOrKeep,
  },
);

export const emailFields = stepFields(
  'email',
  {
    title: 'E-mail addresses',
    description: 'Trims e-mail addresses, writes them in lower case and checks their form.',
  },
  { columns: columnNames('The columns with e-mail addresses.', ['email']), otherwise: nullOrKeep },
);

export const countryFields = stepFields(
  'country',
  { title: 'Countries', description: 'Turns names and codes of countries into ISO 3166 codes.' },
  {
    columns: columnNames('The columns with countries.', ['country']),
    code: z.enum(['alpha-2', 'alpha-3']).meta({
      title: 'Code',
      description: 'Two letters, such as DE, or three, such as DEU.',
    }),
    also: z
      .record(z.string(), z.string())
      .optional()
      .meta({
        title: 'Other spellings',
        description: 'Further spellings in your data, each with the code it stands for.',
        examples: [{ 'West Germany': 'DE' }],
      }),
    otherwise: nullOrKeep,
  },
);

export const currencyFields = stepFields(
  'currency',
  {
    title: 'Amounts of money',
    description: 'Reads amounts such as € 1.234,50 into a number and a currency code.',
  },
  {
    column: columnName('Column', 'The text with the amount.', 'price'),
    decimal: z.enum(['point', 'comma']).meta({
      title: 'Decimal sign',
      description: 'What stands before the cents.',
    }),
    type: z
      .string()
      .optional()
      .meta({
        title: 'Type',
        description: 'The type of the number. Without it: decimal(18,2).',
        examples: ['decimal(18,2)'],
      }),
    codeColumn: z
      .string()
      .optional()
      .meta({
        title: 'Currency column',
        description: 'The column that gets the code of the currency. Without it: none.',
        examples: ['currency'],
      }),
    code: z
      .string()
      .optional()
      .meta({
        title: 'Usual currency',
        description: 'The code of amounts that name none.',
        examples: ['EUR'],
      }),
    otherwise: z.enum(['null', 'fail', 'keep']).optional().meta({
      title: 'Otherwise',
      description:
        'A text that is no amount becomes null, stops the refresh, or is kept in a column ending in _bad. Without it: null.',
    }),
  },
);

export const datesFields = stepFields(
  'dates',
  {
    title: 'Dates in texts',
    description: 'Reads dates and times that are written in several ways.',
  },
  {
    columns: columnNames('The texts with dates.', ['birth_date']),
    formats: z.array(z.string()).meta({
      title: 'Formats',
      description: 'How dates are written, tried in this order.',
      examples: [['yyyy-MM-dd', 'dd.MM.yyyy']],
    }),
    type: z.enum(['date', 'timestamp']).meta({ title: 'Type', description: 'What they become.' }),
    otherwise: z.enum(['null', 'fail', 'keep']).optional().meta({
      title: 'Otherwise',
      description:
        'A text that fits no format becomes null, stops the refresh, or is kept in a column ending in _bad. Without it: null.',
    }),
  },
);

const unitNames = [
  'mm',
  'cm',
  'm',
  'km',
  'in',
  'ft',
  'yd',
  'mi',
  'mg',
  'g',
  'kg',
  't',
  'oz',
  'lb',
  'ml',
  'l',
  'gal',
  's',
  'min',
  'h',
  'd',
  'celsius',
  'fahrenheit',
  'kelvin',
] as const;

const unit = (title: string, description: string) => z.enum(unitNames).meta({ title, description });

export const unitsFields = stepFields(
  'units',
  { title: 'Units', description: 'Converts numbers from one unit to another.' },
  {
    columns: columnNames('The numbers to convert.', ['weight']),
    from: unit('From', 'The unit they come in.'),
    to: unit('To', 'The unit they become; of the same quantity.'),
  },
);
