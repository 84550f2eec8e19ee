/** A few short values beside each other, each of which can be looked up in the text and taken away. */
import { Flex } from '@strapi/design-system';
import { Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { useFocusNext } from '../focus-back';
import { FieldAnchor, usePointing } from './field-anchor';
import { texts } from './texts';

const Chip = styled(Flex)`
  background: ${({ theme }) => theme.colors.primary100};
  border: 1px solid ${({ theme }) => theme.colors.primary200};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.primary700};
  font-size: 1.3rem;
  font-weight: 600;

  button,
  span {
    color: inherit;
    font: inherit;
    background: none;
    border: 0;
    min-height: 2.8rem;
    padding: 0 0.8rem;
    overflow-wrap: anywhere;
    text-align: left;
    display: inline-flex;
    align-items: center;
  }
  button {
    cursor: pointer;
  }
  button:hover {
    background: ${({ theme }) => theme.colors.primary200};
  }
  button:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
  svg {
    width: 1rem;
    height: 1rem;
  }
`;

interface ChipValue {
  readonly key: string;
  readonly name: string;
  /** Where the text may lead to it. */
  readonly field?: string;
}

interface Props {
  readonly values: readonly ChipValue[];
  readonly onRemove: (key: string) => void;
}

interface OneProps {
  readonly value: ChipValue;
  readonly onRemove: (key: string) => void;
}

const One = ({ value: { key, name, field }, onRemove }: OneProps) => {
  const { point } = usePointing();
  const place = useFocusNext<HTMLLIElement>();
  const remove = (
    <button type="button" aria-label={texts.remove(name)} onClick={() => onRemove(key)}>
      <Cross aria-hidden />
    </button>
  );
  return (
    <li ref={place}>
      {field === undefined ? (
        <Chip>
          <span>{name}</span>
          {remove}
        </Chip>
      ) : (
        <FieldAnchor field={field} isInline>
          <Chip>
            <button type="button" title={texts.show(name)} onClick={() => point(field)}>
              {name}
            </button>
            {remove}
          </Chip>
        </FieldAnchor>
      )}
    </li>
  );
};

export const Chips = ({ values, onRemove }: Props) => (
  <Flex tag="ul" gap={2} wrap="wrap">
    {values.map((value) => (
      <One key={value.key} value={value} onRemove={onRemove} />
    ))}
  </Flex>
);
