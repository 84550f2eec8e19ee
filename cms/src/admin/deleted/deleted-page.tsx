/** The page "Onlangs verwijderd": who deleted what, and the way back for who may delete it. */
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { Deleted, DeletedList as Answer, Restored } from '../../history/answers.ts';
import { OwnPage } from '../own-page';
import { useAsked } from '../use-asked';
import { DeletedList, type OnRestored } from './deleted-list';
import { SEE_DELETED } from './permissions';
import { texts } from './texts';

const STEP = 50;

interface Done {
  readonly entry: Deleted;
  readonly restored: Restored;
}

const formOf = ({ type, documentId }: Deleted) =>
  `/content-manager/collection-types/api::${type}.${type}/${documentId}`;

/** What came back, and the way to it; the keyboard goes there, since the button that did it is gone. */
const Back = ({ entry, restored }: Done) => {
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => line.current?.focus(), [entry]);
  return (
    <Box ref={line} tabIndex={-1} background="success100" hasRadius padding={4}>
      <Typography tag="p">{texts.restored(entry, restored)}</Typography>
      <Link tag={NavLink} to={formOf(entry)}>
        {texts.open(entry)}
      </Link>
    </Box>
  );
};

interface FoundProps {
  readonly found: Answer;
  readonly onRestored: OnRestored;
  readonly onMore: () => void;
}

const Found = ({ found: { entries, hasMore }, onRestored, onMore }: FoundProps) => (
  <>
    {entries.length === 0 && <Typography tag="p">{texts.none}</Typography>}
    <DeletedList entries={entries} onRestored={onRestored} />
    {hasMore && (
      <Box>
        <Button variant="tertiary" onClick={onMore}>
          {texts.more}
        </Button>
      </Box>
    )}
  </>
);

const Content = () => {
  const [limit, setLimit] = useState(STEP);
  const [done, setDone] = useState<readonly Done[]>([]);
  const asked = useAsked<Answer>(`/desk/deleted?limit=${limit}`, done.length);
  const last = done.at(-1);
  const onRestored: OnRestored = (entry, restored) => setDone((before) => [...before, { entry, restored }]);
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      {last !== undefined && <Back {...last} />}
      {asked === undefined && <Typography role="status">{texts.loading}</Typography>}
      {asked?.answer === null && <Typography role="alert">{asked.reason}</Typography>}
      {asked?.answer && (
        <Found found={asked.answer} onRestored={onRestored} onMore={() => setLimit(limit + STEP)} />
      )}
    </Flex>
  );
};

/** Strapi loads it when somebody opens it, and wants a default export. */
const DeletedPage = () => (
  <OwnPage permissions={SEE_DELETED} title={texts.menu} subtitle={texts.subtitle}>
    <Content />
  </OwnPage>
);

export default DeletedPage;
