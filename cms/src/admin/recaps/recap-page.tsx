/** The page "Terugblik invoeren": paste, check, and what became of it. */
import { Button, Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { Question } from '../publication/question';
import { CheckStep } from './check-step';
import { goToField } from './field-anchor';
import { EXISTING } from './existing-meeting';
import { LeaveGuard } from './leave-guard';
import { PASTE_FIELD, PasteStep } from './paste-step';
import { ENTER } from './permissions';
import { QUESTIONS } from './question';
import { ResultStep, useEntered } from './result-step';
import { texts } from './texts';
import { useRecap } from './use-recap';
import { hasTyped } from './work';
import { OwnMain } from '../own-page';

type Recap = ReturnType<typeof useRecap>;

const Start = ({ work, isBusy, refusal, paste, read, setRefusal }: Recap) => (
  <>
    <Layouts.Header title={texts.menu} subtitle={texts.subtitlePaste} />
    <Layouts.Content>
      <PasteStep
        pasted={work.pasted}
        hasTyped={hasTyped(work)}
        onPaste={paste}
        onRead={(body) => void read(body)}
        isBusy={isBusy}
        refusal={refusal}
        onRefuse={setRefusal}
      />
    </Layouts.Content>
  </>
);

const Restart = ({ isCorrected, onRestart }: { isCorrected: boolean; onRestart: () => void }) =>
  isCorrected ? (
    <Question
      label={texts.otherText}
      variant="tertiary"
      title={texts.restart}
      explanation={texts.restartExplained}
      onConfirm={() => Promise.resolve(onRestart())}
    />
  ) : (
    <Button variant="tertiary" size="S" onClick={onRestart}>
      {texts.otherText}
    </Button>
  );

const Check = ({ work: { checking }, change, make, blocks, isBusy, backToText }: Recap) => {
  const [isAsked, setAsked] = useState(false);
  if (checking === null) return null;
  const hasTitle = checking.sheet.title.trim() !== '';
  const submit = () => {
    setAsked(true);
    if (hasTitle) void make();
    else goToField('title');
  };
  return (
    <>
      <LeaveGuard isNeeded={checking.isCorrected && !isBusy} />
      <Layouts.Header
        title={texts.menu}
        subtitle={texts.subtitleCheck}
        primaryAction={
          <Flex gap={2}>
            <Restart isCorrected={checking.isCorrected} onRestart={backToText} />
            <Button size="S" loading={isBusy} onClick={submit}>
              {isBusy ? texts.making : texts.make}
            </Button>
          </Flex>
        }
      />
      <Layouts.Content>
        <CheckStep
          checking={checking}
          change={change}
          titleError={isAsked && !hasTitle ? texts.needsTitle : undefined}
          blocks={blocks}
          onMakeAnyway={() => void make(true)}
        />
      </Layouts.Content>
    </>
  );
};

const Result = ({ work, meeting, made, undo, startAnew, closeResult }: Recap) => {
  const { entered, isGone } = useEntered(meeting, made);
  useEffect(() => {
    if (isGone) closeResult();
  }, [isGone, closeResult]);
  useEffect(() => {
    if (entered !== null) document.getElementById('recap-result')?.focus();
  }, [entered]);
  if (entered === null) return <Page.Loading>{texts.loading}</Page.Loading>;
  return (
    <>
      <Layouts.Header title={texts.menu} subtitle={texts.subtitleResult} />
      <Layouts.Content>
        <ResultStep
          entered={entered}
          onUndo={() => undo(entered.meeting.documentId)}
          // What somebody was busy with is not lost by a look at what there was.
          {...(work.checking === null ? { onAnother: startAnew } : { onBack: closeResult })}
        />
      </Layouts.Content>
    </>
  );
};

type Step = 'paste' | 'check' | 'result';

/** What the keyboard is brought to with each step, the first there is; the result does so once it is there. */
const STARTS: Readonly<Record<Step, readonly string[]>> = {
  paste: [PASTE_FIELD],
  check: [EXISTING, QUESTIONS],
  result: [],
};

const stepOf = ({ meeting, work }: Recap): Step =>
  meeting !== null ? 'result' : work.checking === null ? 'paste' : 'check';

/** The button that led to a step is gone with the step before. */
function useFocusOnStep(step: Step): void {
  const before = useRef(step);
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    const [start] = STARTS[step].flatMap((id) => document.getElementById(id) ?? []);
    start?.focus({ preventScroll: true });
  }, [step]);
}

const Steps = () => {
  const recap = useRecap();
  useFocusOnStep(stepOf(recap));
  if (recap.meeting !== null) return <Result {...recap} />;
  return recap.work.checking === null ? <Start {...recap} /> : <Check {...recap} />;
};

/** Strapi loads it when somebody opens it, and wants a default export. */
const RecapPage = () => (
  <Page.Protect permissions={ENTER}>
    <OwnMain>
      <Page.Title>{texts.menu}</Page.Title>
      <Steps />
    </OwnMain>
  </Page.Protect>
);

export default RecapPage;
