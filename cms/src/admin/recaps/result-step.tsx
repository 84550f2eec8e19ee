/** The last step: what there is now, where it is edited, and how it is taken back. */
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState, type ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import type { DeskEntry, Entered } from '../../recap-desk/answers.ts';
import { EntryLink } from '../publication/links';
import { Question } from '../publication/question';
import { texts } from './texts';

interface Shown {
  readonly entered: Entered | null;
  readonly isGone: boolean;
}

/** What a meeting's recap became, asked anew where this screen does not know it. */
export function useEntered(meeting: string | null, made: Entered | null): Shown {
  const { get } = useFetchClient();
  const [found, setFound] = useState<Shown>({ entered: null, isGone: false });
  const isKnown = made !== null && made.meeting.documentId === meeting;
  useEffect(() => {
    if (meeting === null || isKnown) return undefined;
    const controller = new AbortController();
    setFound({ entered: null, isGone: false });
    get<{ readonly data: Entered }>(`/desk/recaps/${meeting}`, { signal: controller.signal })
      .then(({ data }) => setFound({ entered: data.data, isGone: false }))
      .catch(() => {
        if (!controller.signal.aborted) setFound({ entered: null, isGone: true });
      });
    return () => controller.abort();
  }, [get, meeting, isKnown]);
  return isKnown ? { entered: made, isGone: false } : found;
}

const Group = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <Box>
    <Typography tag="h3" variant="sigma" textColor="neutral600">
      {title}
    </Typography>
    {children}
  </Box>
);

const Entries = ({ entries }: { readonly entries: readonly DeskEntry[] }) => (
  <ul>
    {entries.map((entry) => (
      <li key={entry.documentId} style={{ paddingTop: '0.8rem', overflowWrap: 'anywhere' }}>
        <EntryLink subject={entry}>{entry.title || texts.untitled}</EntryLink>
      </li>
    ))}
  </ul>
);

const Heading = ({ isNew }: { readonly isNew: boolean }) => (
  <Flex gap={3} alignItems="flex-start">
    <CheckCircle aria-hidden fill="success600" width="2.4rem" height="2.4rem" style={{ flex: 'none' }} />
    <Box>
      <Typography tag="h2" variant="delta" fontWeight="bold" tabIndex={-1} id="recap-result">
        {isNew ? texts.created : texts.known}
      </Typography>
      {!isNew && <Typography tag="p">{texts.knownExplained}</Typography>}
    </Box>
  </Flex>
);

interface Props {
  readonly entered: Entered;
  readonly onUndo: () => Promise<void>;
  /** Starts with another text. */
  readonly onAnother?: () => void;
  /** Goes back to what was being checked. */
  readonly onBack?: () => void;
}

export const ResultStep = ({ entered, onUndo, onAnother, onBack }: Props) => {
  const { state, meeting, subsessions, speakers, programmes, canUndo, hasPreview } = entered;
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={{ initial: 4, medium: 7 }}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Heading isNew={state === 'created'} />
        <Group title={texts.createdMeeting}>
          <Entries entries={[meeting]} />
          {hasPreview && (
            <Box paddingTop={2}>
              <Link
                tag={NavLink}
                to={`/content-manager/collection-types/api::meeting.meeting/${meeting.documentId}/preview`}
              >
                {texts.preview}
              </Link>
            </Box>
          )}
        </Group>
        {subsessions.length > 0 && (
          <Group title={texts.createdSubsessions}>
            <Entries entries={subsessions} />
          </Group>
        )}
        {programmes.length > 0 && (
          <Group title={texts.createdProgramme}>
            <Entries entries={programmes} />
          </Group>
        )}
        {speakers.length > 0 && (
          <Group title={texts.createdSpeakers}>
            <Entries entries={speakers} />
          </Group>
        )}
        <Flex gap={2} wrap="wrap" paddingTop={2}>
          <Button variant="secondary" onClick={onBack ?? onAnother}>
            {onBack === undefined ? texts.another : texts.backToChecking}
          </Button>
          {canUndo && (
            <Question
              label={texts.undo}
              variant="tertiary"
              title={texts.undoing}
              explanation={texts.undoExplained}
              onConfirm={onUndo}
            />
          )}
        </Flex>
      </Flex>
    </Box>
  );
};
