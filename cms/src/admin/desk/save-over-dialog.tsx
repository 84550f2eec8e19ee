/**
 * Asks who is about to save over what somebody else saved meanwhile, with what the other changed.
 * Stands unseen beside every form.
 */
import { Box, Button, Link, Modal, Typography, VisuallyHidden } from '@strapi/design-system';
import { useSyncExternalStore } from 'react';
import { useFocusBack } from '../focus-back';
import { DifferenceList } from './difference-list';
import { currentQuestion, subscribeToQuestions, type Entry, type SaveQuestion } from './save-question';
import { texts } from './texts';

const addressOf = ({ collectionType, model, documentId }: Entry) =>
  `/admin/content-manager/${collectionType}/${model}${documentId === undefined ? '' : `/${documentId}`}`;

export const SaveOverDialog = () => {
  const question = useSyncExternalStore(subscribeToQuestions, currentQuestion);
  if (question === null) return null;
  return <Asking question={question} />;
};

const Asking = ({ question: { action, entry, stale, answer } }: { readonly question: SaveQuestion }) => {
  const focus = useFocusBack();
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && answer(false)}>
      <Modal.Content {...focus}>
        <Modal.Header closeLabel={texts.close}>
          <Modal.Title>{texts.staleTitle}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Typography tag="p">{texts.staleExplained(stale, action)}</Typography>
          {stale.differences.length > 0 && (
            <Box paddingTop={5}>
              <Typography tag="h3" variant="delta">
                {texts.whatOthersChanged(stale)}
              </Typography>
              <DifferenceList differences={stale.differences} />
            </Box>
          )}
          <Box paddingTop={5}>
            <Link href={addressOf(entry)} isExternal>
              {texts.openNewest} <VisuallyHidden tag="span">{texts.newTab}</VisuallyHidden>
            </Link>
          </Box>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => answer(false)}>
            {texts.backToForm}
          </Button>
          <Button variant="danger" onClick={() => answer(true)}>
            {texts.saveOver[action]}
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};
