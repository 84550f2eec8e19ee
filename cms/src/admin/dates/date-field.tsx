/** A date in the form of an entry: Strapi's own field, which changes no date that was typed, in Dutch. */
import { InputRenderer, useField, type InputProps } from '@strapi/strapi/admin';
import { KeptDate } from './kept-date';
import { texts } from './texts';

/** What Strapi hands on to the picker without knowing it. */
const words = {
  calendarLabel: texts.calendar,
  monthSelectLabel: texts.month,
  yearSelectLabel: texts.year,
} as const;

export function DateField(props: InputProps) {
  const { name, placeholder } = props;
  const { value = null, onChange } = useField<string | null>(name);
  return (
    <KeptDate restore={() => onChange(name, value)}>
      <InputRenderer {...props} {...words} placeholder={placeholder || texts.format} />
    </KeptDate>
  );
}
