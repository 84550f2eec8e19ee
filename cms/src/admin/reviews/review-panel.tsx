/** Beside a form: asking for publication, and what is asked or came back, with the notes. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useState, type ReactNode } from 'react';
import type { EntryReview, Review } from '../../reviews/answers.ts';
import { useFocusNext } from '../focus-back';
import { usePolled, type Pace } from '../publication/use-polled';
import { useAction } from '../use-action';
import { NoteDialog } from './note-dialog';
import { texts } from './texts';

/** What Strapi tells a panel beside the form. */
interface PanelProps {
  readonly model: string;
  /** Missing for what was never saved. */
  readonly document?: { readonly documentId?: string; readonly updatedAt?: string | null };
  readonly meta?: object;
}

interface Panel {
  readonly title: string;
  readonly content: ReactNode;
}

/** The types that have drafts. */
const REVIEWED: Readonly<Record<string, string>> = {
  'api::meeting.meeting': 'meeting',
  'api::subsession.subsession': 'subsession',
};

const pace: Pace<EntryReview> = {
  after: ({ answer }) => (answer?.review?.state === 'open' ? 10_000 : 20_000),
};

/** Strapi calls this as a component, and shows what it returns. */
export function reviewPanel({ model, document, meta }: PanelProps): Panel | null {
  const [acts, setActs] = useState(0);
  const type = REVIEWED[model];
  const documentId = document?.documentId;
  const path = type === undefined || documentId === undefined ? null : `/desk/reviews/${type}/${documentId}`;
  const sign = JSON.stringify([document?.updatedAt, meta, acts]);
  const known = usePolled<EntryReview>(path, pace, sign)?.answer;
  if (path === null || !known || !concerns(known)) return null;
  const onDone = () => setActs((count) => count + 1);
  return { title: texts.panel, content: <EntryReviewState path={path} known={known} onDone={onDone} /> };
}

/** Whether the panel has something to say to who reads it. */
const concerns = ({ review, mayAsk }: EntryReview) => review !== null || mayAsk;

interface StateProps {
  readonly path: string;
  readonly known: EntryReview;
  readonly onDone: () => void;
}

const EntryReviewState = ({ path, known, onDone }: StateProps) => (
  <Flex direction="column" alignItems="stretch" gap={3} width="100%">
    <Box aria-live="polite">{known.review !== null && <Told review={known.review} />}</Box>
    <Doings path={path} known={known} onDone={onDone} />
  </Flex>
);

const Told = ({ review }: { readonly review: Review }) => {
  const { state, question, answer } = review;
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Typography tag="p" variant="omega" fontWeight="semiBold" textColor="neutral800">
        {texts.told(review)}
      </Typography>
      {state === 'returned' && <Quote>{answer}</Quote>}
      {state === 'open' && question !== '' && <Quote>{question}</Quote>}
    </Flex>
  );
};

const Quote = ({ children }: { readonly children: string }) => (
  <Box
    tag="blockquote"
    paddingLeft={3}
    borderStyle="solid"
    borderColor="neutral300"
    borderWidth="0 0 0 3px"
    style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
  >
    <Typography variant="omega" textColor="neutral800">
      {children}
    </Typography>
  </Box>
);

/** The dialog for who asks first, asks again, or asks what somebody else did. */
function askingOf(review: Review | null) {
  if (review?.state !== 'open') return texts.ask;
  return review.isOwn ? { ...texts.askAgain, before: review.question } : texts.askToo;
}

const Doings = ({ path, known: { review, mayAsk, mayReturn, isPublishable }, onDone }: StateProps) => {
  const isModified = useForm('ReviewPanel', ({ modified }) => modified);
  const act = useAction();
  const send = async (to: string, done: string, note?: string) => {
    const isDone = await act(`${path}${to}`, () => done, note === undefined ? {} : { note });
    if (isDone) onDone();
    return isDone;
  };
  const isOpen = review?.state === 'open';
  if (mayReturn) {
    if (!isOpen) return null;
    return (
      <>
        <Hint>{texts.publishHint}</Hint>
        <NoteDialog
          {...texts.giveBack}
          place={`${path}/return`}
          onSend={(note) => send('/return', texts.returned, note)}
        />
      </>
    );
  }
  if (!mayAsk) return null;
  if (!isPublishable) return <Hint>{texts.nothingToPublish}</Hint>;
  return (
    <>
      {!isOpen && <Hint>{texts.whoPublishes}</Hint>}
      {isModified && <Hint>{texts.saveFirst}</Hint>}
      <NoteDialog
        {...askingOf(review)}
        place={path}
        isDisabled={isModified}
        onSend={(note) => send('', texts.asked, note)}
      />
      {isOpen && review.isOwn && <Withdraw onWithdraw={() => void send('/withdraw', texts.withdrawn)} />}
    </>
  );
};

/** It goes away once it did what it says. */
const Withdraw = ({ onWithdraw }: { readonly onWithdraw: () => void }) => {
  const place = useFocusNext<HTMLButtonElement>();
  return (
    <Button ref={place} variant="tertiary" size="S" onClick={onWithdraw}>
      {texts.withdraw}
    </Button>
  );
};

const Hint = ({ children }: { readonly children: string }) => (
  <Typography tag="p" variant="pi" textColor="neutral600">
    {children}
  </Typography>
);
