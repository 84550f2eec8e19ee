/** The last merges: who did them and when. Each can be undone. */
import { Alert, Box, Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useState } from 'react';
import type { Merge, Undone } from '../../people/answers.ts';
import { useFocusNext } from '../focus-back';
import { EntryLink } from '../publication/links';
import { sayMoment } from '@archive/content-types/dutch-moment';
import { useAction } from '../use-action';
import { Section, type ListProps } from './section';
import { texts } from './texts';

interface UndoProps {
  readonly merge: Merge;
  readonly onUndone: (notes: Undone['notes']) => void;
}

const Undo = ({ merge: { id, gone, kept }, onUndone }: UndoProps) => {
  const act = useAction();
  const place = useFocusNext<HTMLDivElement>();
  const [isBusy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    await act<Undone>(`/desk/people/merges/${id}/undo`, ({ name, notes }) => {
      onUndone(notes);
      return texts.undone(name);
    });
    setBusy(false);
  };
  return (
    <div ref={place}>
      <Button variant="tertiary" size="S" loading={isBusy} onClick={() => void undo()}>
        {texts.undo}
        <VisuallyHidden tag="span"> {texts.mergeOf(gone, kept.name)}</VisuallyHidden>
      </Button>
    </div>
  );
};

const OneMerge = ({ merge, onUndone }: UndoProps) => {
  const { kept, gone, at, by, undone } = merge;
  return (
    <Box tag="li" background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Typography tag="h3" variant="delta" tabIndex={-1}>
        {texts.mergeOf(gone, kept.name)}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {undone === null ? texts.said(sayMoment(at), by) : texts.undoneAt(sayMoment(undone.at), undone.by)}
      </Typography>
      {undone === null && (
        <Flex gap={4} paddingTop={3} wrap="wrap">
          <Undo merge={merge} onUndone={onUndone} />
          <EntryLink subject={{ type: 'speaker', documentId: kept.documentId }}>{kept.name}</EntryLink>
        </Flex>
      )}
    </Box>
  );
};

export const Merges = ({ answer, onDone }: ListProps<readonly Merge[]>) => {
  const [notes, setNotes] = useState<Undone['notes']>([]);
  const onUndone = (found: Undone['notes']) => {
    setNotes(found);
    onDone();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {notes.length > 0 && (
        <Alert variant="default" title={texts.notes} closeLabel={texts.close} onClose={() => setNotes([])}>
          {notes.join(' ')}
        </Alert>
      )}
      <Section title={texts.merges} explanation={texts.mergesHelp}>
        {answer.map((merge) => (
          <OneMerge key={merge.id} merge={merge} onUndone={onUndone} />
        ))}
      </Section>
    </Flex>
  );
};
