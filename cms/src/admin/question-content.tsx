/** What is asked before something happens that one may regret, with the two ways to answer; inside `Dialog.Root`. */
import { Button, Dialog } from '@strapi/design-system';
import type { ComponentProps } from 'react';
import { useFocusBack } from './focus-back';

interface Props {
  readonly title: string;
  readonly explanation: string;
  /** What the button says that leaves all as it is. */
  readonly cancel: string;
  /** What the button says that does it. */
  readonly confirm: string;
  readonly confirmVariant?: ComponentProps<typeof Button>['variant'];
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
}

export const QuestionContent = ({
  title,
  explanation,
  cancel,
  confirm,
  confirmVariant = 'default',
  isBusy = false,
  onConfirm,
}: Props) => {
  const focus = useFocusBack();
  return (
    <Dialog.Content {...focus}>
      <Dialog.Header>{title}</Dialog.Header>
      <Dialog.Body>
        <Dialog.Description>{explanation}</Dialog.Description>
      </Dialog.Body>
      <Dialog.Footer>
        <Dialog.Cancel>
          <Button variant="tertiary" fullWidth>
            {cancel}
          </Button>
        </Dialog.Cancel>
        <Button variant={confirmVariant} fullWidth loading={isBusy} onClick={onConfirm}>
          {confirm}
        </Button>
      </Dialog.Footer>
    </Dialog.Content>
  );
};
