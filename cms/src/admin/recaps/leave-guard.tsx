/** Asks before corrections are left behind, by a link of the admin or by closing the tab. */
import { Button, Dialog } from '@strapi/design-system';
import { useEffect } from 'react';
import { useBlocker } from 'react-router-dom';
import { useFocusBack } from '../focus-back';
import { texts } from './texts';

export const LeaveGuard = ({ isNeeded }: { readonly isNeeded: boolean }) => {
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => isNeeded && currentLocation.pathname !== nextLocation.pathname,
  );
  const focus = useFocusBack();
  useEffect(() => {
    if (!isNeeded) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isNeeded]);
  return (
    <Dialog.Root open={blocker.state === 'blocked'} onOpenChange={() => blocker.reset?.()}>
      <Dialog.Content {...focus}>
        <Dialog.Header>{texts.leave}</Dialog.Header>
        <Dialog.Body>
          <Dialog.Description>{texts.leaveExplained}</Dialog.Description>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              {texts.stay}
            </Button>
          </Dialog.Cancel>
          <Button variant="danger-light" fullWidth onClick={() => blocker.proceed?.()}>
            {texts.leaveConfirm}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
};
