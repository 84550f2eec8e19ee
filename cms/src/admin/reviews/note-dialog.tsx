/** A button that asks for a note before it does something. */
import { Button, Field, Modal, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { useFocusBack } from '../focus-back';
import { texts } from './texts';

interface Props {
  /** What the button says, here and in the dialog. */
  readonly label: string;
  readonly title: string;
  readonly field: string;
  readonly help: string;
  readonly before?: string;
  /** Where the note goes to, as nothing else does. */
  readonly place: string;
  /** What is said of a note that is empty; without it that may be. */
  readonly missing?: string;
  readonly isDisabled?: boolean;
  /** Whether it was done; never rejects. */
  readonly onSend: (note: string) => Promise<boolean>;
}

/** What was typed and not sent, by where it would go to; a dialog is closed by accident, or with its panel. */
const unsent = new Map<string, string>();

export const NoteDialog = ({ label, title, isDisabled, before = '', place, onSend, ...rest }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const focus = useFocusBack();
  const [note, setNote] = useState(unsent.get(place) ?? before);
  const open = (opens: boolean) => {
    if (opens) setNote(unsent.get(place) ?? before);
    setOpen(opens);
  };
  const type = (typed: string) => {
    unsent.set(place, typed);
    setNote(typed);
  };
  const send = async () => {
    if (!(await onSend(note))) return;
    unsent.delete(place);
    setOpen(false);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={open}>
      <Modal.Trigger>
        <Button variant="secondary" size="S" fullWidth disabled={isDisabled}>
          {label}
        </Button>
      </Modal.Trigger>
      <Modal.Content {...focus}>
        <Modal.Header closeLabel={texts.close}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        {isOpen && (
          <Note
            label={label}
            {...rest}
            note={note}
            onType={type}
            onSend={send}
            onCancel={() => setOpen(false)}
          />
        )}
      </Modal.Content>
    </Modal.Root>
  );
};

interface NoteProps extends Pick<Props, 'label' | 'field' | 'help' | 'missing'> {
  readonly note: string;
  readonly onType: (note: string) => void;
  readonly onSend: () => Promise<void>;
  readonly onCancel: () => void;
}

const Note = ({ label, field, help, missing, note, onType, onSend, onCancel }: NoteProps) => {
  const [isBusy, setBusy] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const send = async () => {
    const lacks = missing !== undefined && note.trim() === '';
    setMissing(lacks);
    if (lacks) return;
    setBusy(true);
    await onSend();
    setBusy(false);
  };
  return (
    <>
      <Modal.Body>
        <Field.Root
          name="note"
          hint={help}
          required={missing !== undefined}
          error={isMissing ? missing : undefined}
        >
          <Field.Label>{field}</Field.Label>
          <Textarea
            value={note}
            onChange={({ target }: { target: { value: string } }) => onType(target.value)}
          />
          <Field.Hint />
          <Field.Error />
        </Field.Root>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onCancel}>
          {texts.cancel}
        </Button>
        <Button loading={isBusy} onClick={() => void send()}>
          {label}
        </Button>
      </Modal.Footer>
    </>
  );
};
