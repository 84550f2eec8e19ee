/** What is to be decided, with an answer for every click. */
import { Box, Button, Flex, TextButton, Typography } from '@strapi/design-system';
import { CheckCircle, Question as QuestionIcon } from '@strapi/icons';
import { useEffect, useRef, useState } from 'react';
import type { Reply, SheetQuestion } from '@archive/content-types/recap-sheet';
import type { Choices } from '../../recap-desk/answers.ts';
import { FieldAnchor, goToField, usePointing } from './field-anchor';
import { questionText, texts } from './texts';
import type { PartProps } from './use-checking';
import type { Checking } from './work';

interface Answer {
  readonly label: string;
  readonly reply: Reply;
}

/** The candidates with what tells them apart. */
function candidatesOf(question: SheetQuestion, choices: Choices): readonly Answer[] {
  if (question.about !== 'link' && question.about !== 'programme') return [];
  const known = question.about === 'link' ? choices.speakers : choices.programmes;
  return question.candidates.map(({ id, name }) => {
    const note = known.find((choice) => choice.id === id)?.note;
    return { label: note === undefined ? name : `${name} (${note})`, reply: { kind: 'known', id } };
  });
}

type Offered = Pick<Checking, 'choices' | 'mayMakeProgrammes'>;

function answersTo(question: SheetQuestion, { choices, mayMakeProgrammes }: Offered): readonly Answer[] {
  const candidates = candidatesOf(question, choices);
  const leave: Answer = { label: texts.leaveOut, reply: { kind: 'no' } };
  if (question.about === 'programme') {
    const make: Answer = { label: texts.makeProgramme, reply: { kind: 'new' } };
    const other: Answer = { label: texts.otherProgramme, reply: { kind: 'other' } };
    return [...candidates, ...(mayMakeProgrammes ? [make] : []), other, leave];
  }
  if (question.about !== 'link')
    return [
      { label: texts.yes, reply: { kind: 'yes' } },
      { label: texts.no, reply: { kind: 'no' } },
    ];
  return [...candidates, { label: texts.someoneNew, reply: { kind: 'new' } }, leave];
}

interface Props {
  readonly question: SheetQuestion;
  readonly offered: Offered;
  readonly onAnswer: (question: SheetQuestion, reply: Reply) => void;
}

const OpenQuestion = ({ question, offered, onAnswer }: Props) => {
  const { point } = usePointing();
  const { field, name } = question;
  return (
    <FieldAnchor field={field} isQuestion>
      <Box
        tabIndex={-1}
        role="group"
        aria-label={questionText(question)}
        background="neutral0"
        hasRadius
        padding={4}
      >
        <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
          <Typography fontWeight="semiBold" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {questionText(question)}
          </Typography>
          <TextButton onClick={() => point(field)} aria-label={texts.showNamed(name)}>
            {texts.showInText}
          </TextButton>
        </Flex>
        <Flex gap={2} wrap="wrap" paddingTop={3}>
          {answersTo(question, offered).map(({ label, reply }) => (
            <Button
              key={label}
              size="S"
              variant={reply.kind === 'no' ? 'tertiary' : 'secondary'}
              onClick={() => onAnswer(question, reply)}
            >
              {label}
            </Button>
          ))}
        </Flex>
      </Box>
    </FieldAnchor>
  );
};

/** The first question about each field; what is asked next may depend on its answer. */
const askedNow = (questions: readonly SheetQuestion[]): readonly SheetQuestion[] =>
  questions.filter(({ field }, index) => questions.findIndex((other) => other.field === field) === index);

/** Where the number of questions stands, or that there are none. */
export const QUESTIONS = 'recap-questions';

/** Brings the keyboard to a question by its number, to the last one, or to what says that there are none. */
function goToQuestion(list: Element | null, index: number): void {
  const questions = list?.querySelectorAll<HTMLElement>('[role="group"]') ?? [];
  const next = questions[Math.min(index, questions.length - 1)];
  (next ?? document.getElementById(QUESTIONS))?.focus();
}

interface Answered {
  readonly index: number;
  /** Where something else is chosen. */
  readonly field?: string;
}

/** Everything that is still to be decided, at the head of the form. */
export const Questions = ({ checking, edit }: PartProps) => {
  const { questions, isCorrected } = checking;
  const open = askedNow(questions);
  const place = useRef<HTMLDivElement>(null);
  const [answered, setAnswered] = useState<Answered>();
  useEffect(() => {
    // What was answered is gone, and the button that had the keyboard with it.
    if (answered?.field !== undefined) goToField(answered.field);
    else if (answered !== undefined) goToQuestion(place.current, answered.index);
  }, [answered]);
  if (open.length === 0)
    return (
      <Flex role="status" gap={2} id={QUESTIONS} tabIndex={-1}>
        <CheckCircle aria-hidden fill="success600" width="1.6rem" height="1.6rem" />
        <Typography textColor="neutral700">{isCorrected ? texts.decided : texts.allDecided}</Typography>
      </Flex>
    );
  return (
    <Box
      tag="section"
      aria-labelledby={QUESTIONS}
      background="warning100"
      borderColor="warning200"
      hasRadius
      padding={{ initial: 4, medium: 5 }}
    >
      <Flex gap={2} role="status" paddingBottom={2}>
        <QuestionIcon aria-hidden fill="warning700" width="1.8rem" height="1.8rem" />
        <Typography tag="h2" variant="delta" fontWeight="bold" id={QUESTIONS} tabIndex={-1}>
          {texts.questions(open.length)}
        </Typography>
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {texts.questionsHelp}
      </Typography>
      <Flex ref={place} direction="column" alignItems="stretch" gap={2} paddingTop={3}>
        {open.map((question, index) => (
          <OpenQuestion
            key={`${question.about} ${question.field}`}
            question={question}
            offered={checking}
            onAnswer={(asked, reply) => {
              edit.answer(asked, reply);
              setAnswered({ index, ...(reply.kind === 'other' && { field: asked.field }) });
            }}
          />
        ))}
      </Flex>
    </Box>
  );
};
