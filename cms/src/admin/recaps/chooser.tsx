/** A field to choose one of many entries by a part of its name. */
import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import { useState } from 'react';
import type { Choice } from '../../recap-desk/answers.ts';
import { texts } from './texts';

/** More than these make nobody's choice easier. */
const SHOWN = 30;

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function matching(choices: readonly Choice[], query: string, value: string | null): readonly Choice[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const fits = ({ name, note = '' }: Choice) => words.every((word) => fold(`${name} ${note}`).includes(word));
  const own = choices.filter(({ id }) => id === value);
  return [...own, ...choices.filter((choice) => choice.id !== value && fits(choice)).slice(0, SHOWN)];
}

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Null for none; a field that only adds stays at null. */
  readonly value: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly placeholder?: string;
}

export const Chooser = ({ label, choices, value, onChoose, placeholder = texts.choose }: Props) => {
  const [query, setQuery] = useState('');
  // A field that only adds begins anew after each choice.
  const [turn, setTurn] = useState(0);
  const choose = (id: string | null) => {
    setQuery('');
    onChoose(id);
    if (value === null) setTurn((number) => number + 1);
  };
  return (
    <Field.Root width="100%">
      <Field.Label>{label}</Field.Label>
      <Combobox
        key={turn}
        value={value ?? ''}
        autocomplete={{ type: 'list', filter: 'contains' }}
        placeholder={placeholder}
        clearLabel={texts.clear}
        noOptionsMessage={() => texts.noneFound}
        onInputChange={(event) => setQuery(event.currentTarget.value)}
        onChange={(id?: string) => {
          if (id !== undefined && id !== '' && id !== value) choose(id);
        }}
        onClear={() => choose(null)}
      >
        {matching(choices, query, value).map(({ id, name, note }) => (
          <ComboboxOption key={id} value={id} textValue={name}>
            {note === undefined ? name : `${name} (${note})`}
          </ComboboxOption>
        ))}
      </Combobox>
    </Field.Root>
  );
};
