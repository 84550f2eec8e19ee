/** All that is remembered of an entry: one chooses a version, sees what it changed, and may put it back. */
import { Button, Flex, Modal, Typography, VisuallyHidden } from '@strapi/design-system';
import { useState } from 'react';
import type { History, Version } from '../../history/answers.ts';
import { useFocusBack } from '../focus-back';
import { usePolled, type Pace } from '../publication/use-polled';
import { VersionDetail } from './version-detail';
import { VersionLine } from './version-line';
import { texts } from './texts';

interface Props {
  /** Where the history of the entry is. */
  readonly path: string;
  readonly onRestored: () => void;
}

const pace: Pace<History> = { after: () => 20_000 };

export const HistoryDialog = ({ path, onRestored }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const focus = useFocusBack();
  const close = () => {
    setOpen(false);
    onRestored();
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={setOpen}>
      <Modal.Trigger>
        <Button variant="tertiary" size="S" fullWidth>
          {texts.allChanges}
        </Button>
      </Modal.Trigger>
      <Modal.Content {...focus}>
        <Modal.Header closeLabel={texts.close}>
          <Modal.Title>{texts.history}</Modal.Title>
        </Modal.Header>
        <Modal.Body>{isOpen && <Versions path={path} onRestored={close} />}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
};

const Versions = ({ path, onRestored }: Props) => {
  const outcome = usePolled<History>(path, pace, '');
  const [chosen, setChosen] = useState<Version>();
  if (outcome === undefined) return <Typography>{texts.loading}</Typography>;
  if (outcome.answer === null) return <Typography>{texts.noAnswer}</Typography>;
  const history = outcome.answer;
  if (chosen !== undefined) {
    return (
      <VersionDetail
        path={path}
        version={chosen}
        history={history}
        onBack={() => setChosen(undefined)}
        onRestored={onRestored}
      />
    );
  }
  return (
    <Flex tag="ol" direction="column" alignItems="stretch" gap={4}>
      {history.versions.map((version) => (
        <Flex
          tag="li"
          key={version.id}
          gap={4}
          justifyContent="space-between"
          alignItems="flex-start"
          wrap="wrap"
        >
          <VersionLine version={version} />
          <Button variant="tertiary" size="S" onClick={() => setChosen(version)}>
            {texts.look} <VisuallyHidden tag="span">{texts.about(version)}</VisuallyHidden>
          </Button>
        </Flex>
      ))}
      {history.hasMore && <li>{texts.more}</li>}
    </Flex>
  );
};
