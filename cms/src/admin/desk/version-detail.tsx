/** One version: what it changed, and what putting it back would change now. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState } from 'react';
import type {
  History,
  Restored,
  RestoreRequest,
  Version,
  VersionDifferences,
} from '../../history/answers.ts';
import { Question } from '../publication/question';
import { usePolled, type Pace } from '../publication/use-polled';
import { useAction } from '../use-action';
import { DifferenceList } from './difference-list';
import { texts } from './texts';
import { VersionLine } from './version-line';

interface Props {
  readonly path: string;
  readonly version: Version;
  readonly history: History;
  readonly onBack: () => void;
  readonly onRestored: () => void;
}

const pace: Pace<VersionDifferences> = { after: () => 60_000 };

export const VersionDetail = ({ path, version, history, onBack, onRestored }: Props) => {
  const place = `${path}/${version.id}`;
  const [refusals, setRefusals] = useState(0);
  const answer = usePolled<VersionDifferences>(place, pace, String(refusals))?.answer;
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
        <VersionLine version={version} />
        <Button variant="tertiary" size="S" onClick={onBack}>
          {texts.backToList}
        </Button>
      </Flex>
      {answer === undefined && <Typography>{texts.loading}</Typography>}
      {answer === null && <Typography>{texts.noAnswer}</Typography>}
      {answer && <Changed {...answer} />}
      {answer && version.canBeRestored && history.mayRestore && (
        <PutBack
          place={place}
          seen={answer}
          history={history}
          onRestored={onRestored}
          onRefused={() => setRefusals((count) => count + 1)}
        />
      )}
    </Flex>
  );
};

const Changed = ({ then }: VersionDifferences) => (
  <Box tag="section">
    <Typography tag="h3" variant="delta">
      {texts.changedThen}
    </Typography>
    {then.length === 0 ? (
      <Typography tag="p">{texts.nothingThen}</Typography>
    ) : (
      <DifferenceList differences={then} />
    )}
  </Box>
);

interface PutBackProps {
  readonly place: string;
  /** What the editor looks at. */
  readonly seen: VersionDifferences;
  readonly history: History;
  readonly onRestored: () => void;
  /** What the editor looks at may not be so any more. */
  readonly onRefused: () => void;
}

const PutBack = ({ place, seen, history: { isLiveAtOnce }, onRestored, onRefused }: PutBackProps) => {
  const isModified = useForm('History', ({ modified }) => modified);
  const act = useAction();
  const [isBusy, setBusy] = useState(false);
  const restore = async () => {
    setBusy(true);
    const request: RestoreRequest = { now: seen.now };
    const isDone = await act<Restored>(`${place}/restore`, texts.restored, request);
    setBusy(false);
    if (isDone) onRestored();
    else onRefused();
  };
  return (
    <Box tag="section">
      <Typography tag="h3" variant="delta">
        {texts.wouldChange}
      </Typography>
      <DifferenceList differences={seen.back} />
      <Box paddingTop={4} paddingBottom={3}>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {isModified ? texts.saveFirst : isLiveAtOnce ? texts.liveAtOnce : texts.restoreHelp}
        </Typography>
      </Box>
      {isLiveAtOnce && !isModified ? (
        <Question
          label={texts.restore}
          variant="danger"
          title={texts.restoring}
          explanation={texts.liveAtOnce}
          onConfirm={restore}
        />
      ) : (
        <Button disabled={isModified} loading={isBusy} onClick={() => void restore()}>
          {texts.restore}
        </Button>
      )}
    </Box>
  );
};
