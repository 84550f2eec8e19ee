/** Asks before corrections are left behind, by a link of the admin or by closing the tab. */
import { Dialog } from '@strapi/design-system';
import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { QuestionContent } from '../question-content';
import { texts } from './texts';

export const LeaveGuard = ({ isNeeded }: { readonly isNeeded: boolean }) => {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isNeeded && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (!isNeeded) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isNeeded]);
  return (
    <Dialog.Root open={blocker.state === 'blocked'} onOpenChange={() => blocker.reset?.()}>
      <QuestionContent
        title={texts.leave}
        explanation={texts.leaveExplained}
        cancel={texts.stay}
        confirm={texts.leaveConfirm}
        confirmVariant="danger-light"
        onConfirm={() => blocker.proceed?.()}
      />
    </Dialog.Root>
  );
};
