/** A button that asks whether one is sure, before it does something that readers notice. */
import { Button, Dialog, VisuallyHidden } from '@strapi/design-system';
import { useState } from 'react';
import { QuestionContent } from '../question-content';
import { texts } from './texts';

interface Props {
  /** What the button says, and for who has it read out also what it is about. */
  readonly label: string;
  readonly about?: string;
  readonly variant: 'tertiary' | 'danger';
  /** Of the button that does it. */
  readonly confirmVariant?: 'default' | 'danger';
  readonly title: string;
  readonly explanation: string;
  /** Does it; never rejects. */
  readonly onConfirm: () => Promise<void>;
}

export const Question = ({
  label,
  about,
  variant,
  confirmVariant = 'danger',
  title,
  explanation,
  onConfirm,
}: Props) => {
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    await onConfirm();
    setBusy(false);
    setOpen(false);
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button variant={variant} size="S">
          {label}
          {about !== undefined && <VisuallyHidden tag="span"> {about}</VisuallyHidden>}
        </Button>
      </Dialog.Trigger>
      <QuestionContent
        title={title}
        explanation={explanation}
        cancel={texts.cancel}
        confirm={label}
        confirmVariant={confirmVariant}
        isBusy={isBusy}
        onConfirm={() => void confirm()}
      />
    </Dialog.Root>
  );
};
