/** One of several things in a list: what it is in one line, and its fields for who wants to change them. */
import { Badge, Box, Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronDown, ChevronUp, Trash } from '@strapi/icons';
import { useId, useState, type ReactNode } from 'react';
import { styled } from 'styled-components';
import { useFocusNext } from '../focus-back';
import { FieldAnchor } from './field-anchor';
import { texts } from './texts';

const Summary = styled.button`
  flex: 1;
  min-width: 0;
  display: flex;
  gap: 1.2rem;
  align-items: center;
  text-align: left;
  background: none;
  border: 0;
  padding: 1.2rem 0 1.2rem 1.6rem;
  cursor: pointer;
  border-radius: ${({ theme }) => theme.borderRadius};
  &:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: -2px;
  }
  > svg {
    flex: none;
    width: 1.2rem;
    height: 1.2rem;
  }
`;

/** A tag that has no room beside them stands below them. */
const Words = styled.span`
  flex: 1;
  min-width: 0;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.6rem 1.2rem;
  > :first-child {
    flex: 1 1 20rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }
`;

export interface Tag {
  readonly text: string;
  readonly tone: 'success' | 'secondary' | 'warning';
}

interface Props {
  readonly field: string;
  readonly title: string;
  readonly explanation: string;
  readonly tag?: Tag;
  readonly isOpenAtFirst?: boolean;
  readonly onRemove: () => void;
  readonly children: ReactNode;
}

export const Disclosure = ({
  field,
  title,
  explanation,
  tag,
  isOpenAtFirst = false,
  onRemove,
  children,
}: Props) => {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const id = useId();
  const place = useFocusNext<HTMLDivElement>();
  return (
    <div ref={place}>
      <FieldAnchor field={field}>
        <Box borderColor="neutral150" hasRadius>
          <Flex gap={2} paddingRight={2}>
            <Summary
              type="button"
              data-opens="fields"
              aria-expanded={isOpen}
              aria-controls={id}
              onClick={() => setOpen(!isOpen)}
            >
              {isOpen ? <ChevronUp aria-hidden /> : <ChevronDown aria-hidden />}
              <Words>
                <span>
                  <Typography tag="span" variant="omega" fontWeight="semiBold" textColor="neutral800">
                    {title || texts.untitled}
                  </Typography>
                  <Typography tag="span" variant="pi" textColor="neutral600" style={{ display: 'block' }}>
                    {explanation}
                  </Typography>
                </span>
                {tag && (
                  <Badge backgroundColor={`${tag.tone}100`} textColor="neutral800">
                    {tag.text}
                  </Badge>
                )}
              </Words>
            </Summary>
            <IconButton label={texts.remove(title || texts.untitled)} variant="ghost" onClick={onRemove}>
              <Trash />
            </IconButton>
          </Flex>
          <Box id={id} hidden={!isOpen} padding={4} paddingTop={2}>
            {isOpen && (
              <Flex data-holds="fields" direction="column" alignItems="stretch" gap={4}>
                {children}
              </Flex>
            )}
          </Box>
        </Box>
      </FieldAnchor>
    </div>
  );
};
