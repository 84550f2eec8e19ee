/** Says that there is a meeting already, and what somebody can do who wanted to make another. */
import { Alert, Box, Button, Flex, Link } from '@strapi/design-system';
import { useEffect, useRef } from 'react';
import { NavLink } from 'react-router-dom';
import type { Existing } from '../../recap-desk/answers.ts';
import { texts } from './texts';

/** Where it stands. */
export const EXISTING = 'recap-existing';

interface Props {
  readonly existing: Existing;
  /** How often nothing was made because of it. */
  readonly blocks: number;
  readonly onMakeAnyway: () => void;
  readonly onClose: () => void;
}

export const ExistingMeeting = ({ existing, blocks, onMakeAnyway, onClose }: Props) => {
  const { isAlike, title, documentId } = existing;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (blocks > 0) place.current?.focus();
  }, [blocks]);
  const known = isAlike ? texts.alike(title || texts.untitled) : texts.existing;
  const remedy = isAlike ? `${texts.alike(title || texts.untitled)} ${texts.alikeRemedy}` : texts.knownRemedy;
  return (
    <Box ref={place} id={EXISTING} tabIndex={-1} style={{ scrollMarginTop: '12rem' }}>
      <Alert
        variant={blocks > 0 ? 'warning' : 'default'}
        title={blocks > 0 ? texts.nothingMade : ''}
        closeLabel={texts.close}
        onClose={onClose}
      >
        {blocks > 0 ? remedy : known}
        <Flex gap={4} wrap="wrap" paddingTop={2}>
          <Link tag={NavLink} to={`?klaar=${documentId}`}>
            {texts.toExisting}
          </Link>
          {isAlike && blocks > 0 && (
            <Button variant="secondary" size="S" onClick={onMakeAnyway}>
              {texts.makeAnyway}
            </Button>
          )}
        </Flex>
      </Alert>
    </Box>
  );
};
