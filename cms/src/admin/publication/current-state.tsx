/** How the site stands now: up to date, at work, failed and why, or waiting for a Beheerder. */
import { Box, Flex, Typography } from '@strapi/design-system';
import type { PublisherStatus, SiteStatus } from '../../publication/answers.ts';
import { PageList } from './page-list';
import { Question } from './question';
import { Reasons } from './reasons';
import { StateLine } from './state-line';
import { siteWording, texts, wordingOf } from './texts';
import { useAction } from '../use-action';

interface Props {
  /** Null while nobody answers. */
  readonly status: SiteStatus | null;
  readonly mayManage: boolean;
  /** After something was done. */
  readonly onDone: () => void;
}

const nothing = {
  path: null,
  since: null,
  isModified: false,
  isLeaving: false,
  reasons: [],
  restoredTo: null,
};

function wordingFor(status: SiteStatus | null) {
  if (status === null) return wordingOf({ ...nothing, kind: 'away' }, '');
  return status.publisher === 'here' ? siteWording(status) : wordingOf({ ...nothing, kind: 'elsewhere' }, '');
}

export const CurrentState = ({ status, mayManage, onDone }: Props) => (
  <Box tag="section" aria-labelledby="publication-now" width="100%">
    <Typography tag="h2" variant="delta" fontWeight="bold" id="publication-now">
      {texts.now}
    </Typography>
    <Box
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={{ initial: 4, medium: 6 }}
      marginTop={4}
    >
      <StateLine wording={wordingFor(status)} size="delta" />
      {status?.publisher === 'here' && <Trouble status={status} mayManage={mayManage} onDone={onDone} />}
    </Box>
  </Box>
);

interface TroubleProps extends Omit<Props, 'status'> {
  readonly status: PublisherStatus;
}

const Trouble = ({ status: { failure, waiting }, mayManage, onDone }: TroubleProps) => {
  if (waiting !== null) return <Waiting waiting={waiting} mayManage={mayManage} onDone={onDone} />;
  if (failure === null) return null;
  const { message, problems } = failure;
  return (
    <Box paddingTop={4}>
      <Reasons reasons={problems.length > 0 ? problems : [{ message, subjects: [] }]} />
    </Box>
  );
};

interface WaitingProps extends Omit<Props, 'status'> {
  readonly waiting: NonNullable<PublisherStatus['waiting']>;
}

const Waiting = ({ waiting, mayManage, onDone }: WaitingProps) => {
  const act = useAction();
  const confirm = async () => {
    await act(`/publication/waiting/${waiting.id}/confirm`, () => texts.confirmed);
    onDone();
  };
  return (
    <Flex direction="column" alignItems="flex-start" gap={4} paddingTop={4}>
      <details>
        <summary>
          <Typography variant="pi" textColor="neutral800">
            {texts.pagesToGo(waiting.removed)}
          </Typography>
        </summary>
        <PageList paths={waiting.paths} count={waiting.removed} siteUrl={null} />
      </details>
      {mayManage ? (
        <Question
          label={texts.confirm}
          variant="danger"
          title={texts.confirming}
          explanation={texts.confirmExplained(waiting)}
          onConfirm={confirm}
        />
      ) : (
        <Typography variant="pi">{texts.onlyBeheerder}</Typography>
      )}
    </Flex>
  );
};
