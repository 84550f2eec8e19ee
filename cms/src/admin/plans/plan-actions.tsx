/** Moves or cancels one plan, or takes away one that failed. */
import { Button, Dialog, Flex, VisuallyHidden } from '@strapi/design-system';
import { useState } from 'react';
import type { Plan } from '../../plans/answers.ts';
import { QuestionContent } from '../question-content';
import { useAction } from '../use-action';
import { PlanDialog } from './plan-dialog';
import { texts } from './texts';

interface Props {
  readonly plan: Plan;
  /** After something was done. */
  readonly onDone: () => void;
}

export const PlanActions = ({ plan, onDone }: Props) => {
  const [isChanging, setChanging] = useState(false);
  if (!plan.mayChange) return null;
  return (
    <Flex gap={2} wrap="wrap">
      <Button variant="tertiary" size="S" onClick={() => setChanging(true)}>
        {texts.change}
        <VisuallyHidden tag="span"> {texts.about(plan)}</VisuallyHidden>
      </Button>
      <Cancel plan={plan} onDone={onDone} />
      {isChanging && (
        <PlanDialog
          subject={{ type: plan.type, documentId: plan.documentId }}
          plan={plan}
          onClose={() => {
            setChanging(false);
            onDone();
          }}
        />
      )}
    </Flex>
  );
};

const Cancel = ({ plan, onDone }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const act = useAction();
  const label = plan.state === 'failed' ? texts.dismiss : texts.cancelPlan;
  const cancel = async () => {
    await act(`/desk/plans/${plan.id}`, () => texts.cancelled, {}, 'DELETE');
    setOpen(false);
    onDone();
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button variant="tertiary" size="S">
          {label}
          <VisuallyHidden tag="span"> {texts.about(plan)}</VisuallyHidden>
        </Button>
      </Dialog.Trigger>
      <QuestionContent
        title={texts.cancelling}
        explanation={texts.about(plan)}
        cancel={texts.keep}
        confirm={label}
        confirmVariant="danger"
        onConfirm={() => void cancel()}
      />
    </Dialog.Root>
  );
};
