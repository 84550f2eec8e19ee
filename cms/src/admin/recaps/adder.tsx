/** A field to add a word of one's own to a list. */
import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { texts } from './texts';

interface Props {
  readonly label: string;
  readonly onAdd: (value: string) => void;
}

export const Adder = ({ label, onAdd }: Props) => {
  const [value, setValue] = useState('');
  const add = () => {
    if (value.trim() === '') return;
    onAdd(value.trim());
    setValue('');
  };
  return (
    <Field.Root width="100%">
      <Field.Label>{label}</Field.Label>
      <Flex gap={2}>
        <TextInput
          value={value}
          maxLength={2000}
          style={{ width: '100%' }}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setValue(event.target.value)}
          onKeyDown={(event: KeyboardEvent) => {
            if (event.key === 'Enter') add();
          }}
        />
        <Button
          variant="secondary"
          size="L"
          startIcon={<Plus />}
          onClick={add}
          disabled={value.trim() === ''}
        >
          {texts.add}
        </Button>
      </Flex>
    </Field.Root>
  );
};
