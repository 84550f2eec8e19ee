/** Asks whether to withdraw or delete entries, and says first what else that changes. */
import { Button, Modal, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Act, Uses } from '../../uses/answers.ts';
import { useAsked } from '../use-asked';
import { texts } from './texts';
import { UsesList } from './uses-list';

interface Props {
  readonly act: Act;
  readonly type: string;
  /** The documentIds of one entry, or of several of one type. */
  readonly ids: readonly string[];
  /** Does it; says by itself how that went. */
  readonly onConfirm: () => Promise<unknown>;
  readonly onClose: () => void;
}

export const UsesQuestion = ({ act, type, ids, onConfirm, onClose }: Props) => {
  const asked = useAsked<readonly Uses[]>(`/desk/uses/${type}/${ids.join(',')}?act=${act}`, 0);
  const [isBusy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await onConfirm();
    onClose();
  };
  const isAllowed = asked?.answer?.every(({ refusal }) => refusal === null) === true;
  return (
    <>
      <Modal.Body>
        {asked === undefined && <Typography role="status">{texts.loading}</Typography>}
        {asked?.answer === null && <Typography role="alert">{asked.reason}</Typography>}
        {asked?.answer?.map((uses, index) => (
          <UsesList key={ids[index]} act={act} uses={uses} onLeave={onClose} />
        ))}
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {texts.cancel}
        </Button>
        {isAllowed && (
          <Button variant="danger" loading={isBusy} onClick={() => void confirm()}>
            {texts.confirm[act]}
          </Button>
        )}
      </Modal.Footer>
    </>
  );
};
