/** The plain fields of the form, each with its label and its place in the text. */
import {
  DatePicker,
  Field,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  TextInput,
} from '@strapi/design-system';
import type { ChangeEvent, ReactNode } from 'react';
import { KeptDate } from '../dates/kept-date';
import { texts as dateTexts } from '../dates/texts';
import { FieldAnchor } from './field-anchor';
import { inWords, texts } from './texts';

interface Common {
  /** Where the text leads to; without it, nowhere. */
  readonly field?: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** What else belongs to it, such as a question. */
  readonly children?: ReactNode;
}

const Labelled = ({
  field,
  label,
  hint,
  error,
  required,
  children,
  input,
}: Common & { readonly input: ReactNode }) => {
  const content = (
    <Field.Root width="100%" hint={hint} error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      {input}
      <Field.Hint />
      <Field.Error />
      {children}
    </Field.Root>
  );
  return field === undefined ? content : <FieldAnchor field={field}>{content}</FieldAnchor>;
};

interface LineProps extends Common {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export const Line = ({ value, onChange, ...common }: LineProps) => (
  <Labelled
    {...common}
    input={
      <TextInput
        value={value}
        maxLength={2000}
        onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
      />
    }
  />
);

export const LongText = ({ value, onChange, ...common }: LineProps) => (
  <Labelled
    {...common}
    input={
      <Textarea
        value={value}
        resizable
        style={{ minHeight: '12rem', fieldSizing: 'content', maxHeight: '40rem' } as object}
        onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      />
    }
  />
);

interface DateProps extends Common {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** A day without a time, at noon where the browser is, so that no time zone makes it another. */
const toNoon = (date: string) => new Date(`${date}T12:00:00`);
const two = (number: number) => String(number).padStart(2, '0');
const toDay = (date: Date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

export const DateLine = ({ value, onChange, ...common }: DateProps) => (
  <Labelled
    {...common}
    hint={inWords(value)}
    input={
      <KeptDate restore={() => onChange(value)}>
        <DatePicker
          locale="nl-NL"
          placeholder={dateTexts.format}
          value={value === null ? undefined : toNoon(value)}
          calendarLabel={common.label}
          monthSelectLabel={dateTexts.month}
          yearSelectLabel={dateTexts.year}
          clearLabel={texts.clear}
          onChange={(date) => onChange(date === undefined ? null : toDay(date))}
          onClear={() => onChange(null)}
        />
      </KeptDate>
    }
  />
);

interface NumberProps extends Common {
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

export const WholeNumber = ({ value, onChange, ...common }: NumberProps) => (
  <Labelled
    {...common}
    input={
      <Field.Input
        type="number"
        inputMode="numeric"
        min={1}
        max={10_000}
        step={1}
        value={value ?? ''}
        onChange={(event) => {
          const number = Number.parseInt(event.target.value, 10);
          onChange(Number.isNaN(number) ? null : number);
        }}
      />
    }
  />
);

/** The value of the choice for nothing. */
const NONE = 'none';

interface OneOfProps<Id extends string> extends Common {
  /** By their ids; what people read. */
  readonly words: Readonly<Record<Id, string>>;
  readonly value: Id | null;
  readonly onChange: (value: Id | null) => void;
  readonly isNeeded?: boolean;
  readonly placeholder?: string;
}

export function OneOf<Id extends string>({
  words,
  value,
  onChange,
  isNeeded = false,
  placeholder = texts.nothingChosen,
  ...common
}: OneOfProps<Id>) {
  return (
    <Labelled
      {...common}
      input={
        <SingleSelect
          value={value ?? NONE}
          onChange={(chosen: string | number) => onChange(chosen === NONE ? null : (chosen as Id))}
        >
          {!isNeeded && <SingleSelectOption value={NONE}>{placeholder}</SingleSelectOption>}
          {Object.entries<string>(words).map(([id, word]) => (
            <SingleSelectOption key={id} value={id}>
              {word.charAt(0).toUpperCase() + word.slice(1)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      }
    />
  );
}
