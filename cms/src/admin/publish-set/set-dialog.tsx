/** Shows all that belongs to a meeting, and publishes it for who may. */
import { Button, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Subject } from '../../publication/answers.ts';
import type { PublishSet, ShownSet } from '../../publish-set/answers.ts';
import { useFocusBack } from '../focus-back';
import { useAsked } from '../use-asked';
import { useEntryAction } from '../use-entry-action';
import { SetContent } from './set-content';
import { texts } from './texts';

interface Props {
  readonly subject: Subject;
  readonly onClose: () => void;
}

/** Is there only while it is open, so that it always shows how things are now. */
export const SetDialog = ({ subject, onClose }: Props) => {
  const path = `/desk/publish-sets/${subject.type}/${subject.documentId}`;
  const [round, setRound] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const asked = useAsked<ShownSet>(path, round);
  const act = useEntryAction();
  const focus = useFocusBack();
  const publish = async ({ fingerprint }: PublishSet) => {
    setBusy(true);
    const isDone = await act({ path, body: { fingerprint } }, texts.done);
    setBusy(false);
    if (isDone) onClose();
    else setRound((count) => count + 1);
  };
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined} {...focus}>
        <Modal.Header closeLabel={texts.close}>
          <Modal.Title>{texts.title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {asked === undefined && <Typography role="status">{texts.loading}</Typography>}
          {asked?.answer === null && <Typography role="alert">{asked.reason}</Typography>}
          {asked?.answer && <SetContent set={asked.answer} onLeave={onClose} />}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {texts.cancel}
          </Button>
          {asked?.answer && <Confirm set={asked.answer} isBusy={isBusy} onConfirm={publish} />}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

interface ConfirmProps {
  readonly set: PublishSet;
  readonly isBusy: boolean;
  readonly onConfirm: (set: PublishSet) => Promise<void>;
}

const Confirm = ({ set, isBusy, onConfirm }: ConfirmProps) => {
  if (!set.mayPublish) {
    return (
      <Typography variant="pi" paddingLeft={4}>
        {texts.onlyEditors}
      </Typography>
    );
  }
  const pending = set.entries.filter(({ state }) => state !== 'published');
  const isBlocked = pending.length === 0 || pending.some(({ problems }) => problems.length > 0);
  return (
    <Button disabled={isBlocked} loading={isBusy} onClick={() => void onConfirm(set)}>
      {texts.confirm(pending.length)}
    </Button>
  );
};
