/** Asks what is to happen when, and plans it; or moves what is planned. */
import { Button, Field, Flex, Modal, Radio, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import type { Plan, Planned, PlannedAct } from '../../plans/answers.ts';
import type { Subject } from '../../publication/answers.ts';
import { useFocusBack } from '../focus-back';
import { useAction } from '../use-action';
import { acts, texts } from './texts';
import { Withdrawal } from './withdrawal';

interface Props {
  readonly subject: Subject;
  /** What is moved; without it something new is planned. */
  readonly plan?: Plan;
  readonly onClose: () => void;
}

interface Wish {
  readonly act: PlannedAct;
  readonly date: string;
  readonly time: string;
}

const wishOf = (plan: Plan | undefined): Wish => {
  const [date = '', time = '10:00'] = plan?.wall.split('T') ?? [];
  return { act: plan?.act ?? 'publish', date, time };
};

export const PlanDialog = ({ subject, plan, onClose }: Props) => {
  const [wish, setWish] = useState(wishOf(plan));
  const [isBusy, setBusy] = useState(false);
  const [remarks, setRemarks] = useState<readonly string[]>([]);
  const act = useAction();
  const focus = useFocusBack();
  const save = async () => {
    setBusy(true);
    let told: readonly string[] = [];
    const body = { ...subject, act: wish.act, wall: `${wish.date}T${wish.time}` };
    const done = (planned: Planned) => {
      told = planned.remarks;
      return texts.planned(planned.plan);
    };
    const isDone = await (plan === undefined
      ? act('/desk/plans', done, body)
      : act(`/desk/plans/${plan.id}`, done, body, 'PUT'));
    setBusy(false);
    if (isDone && told.length === 0) onClose();
    else setRemarks(told);
  };
  const isSettled = remarks.length > 0;
  return (
    <Modal.Root open onOpenChange={onClose}>
      <Modal.Content aria-describedby={undefined} {...focus}>
        <Modal.Header closeLabel={texts.close}>
          <Modal.Title>{texts.title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          {isSettled ? (
            remarks.map((remark) => (
              <Typography tag="p" key={remark} paddingBottom={2}>
                {remark}
              </Typography>
            ))
          ) : (
            <Form
              wish={wish}
              subject={subject}
              isMoved={plan !== undefined}
              onChange={setWish}
              onLeave={onClose}
            />
          )}
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={onClose}>
            {texts.close}
          </Button>
          {!isSettled && (
            <Button disabled={wish.date === ''} loading={isBusy} onClick={() => void save()}>
              {texts.save}
            </Button>
          )}
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
};

/** The browser draws these in black, which cannot be seen on a dark page. */
const Moment = styled(Flex)`
  input::-webkit-calendar-picker-indicator {
    filter: invert(50%);
  }
`;

interface FormProps {
  readonly wish: Wish;
  readonly subject: Subject;
  readonly isMoved: boolean;
  readonly onChange: (wish: Wish) => void;
  readonly onLeave: () => void;
}

const Form = ({ wish, subject, isMoved, onChange, onLeave }: FormProps) => {
  const input = (name: 'date' | 'time') => (
    <Field.Root name={name} {...(name === 'time' ? { hint: texts.dutchTime } : {})} required>
      <Field.Label>{texts[name]}</Field.Label>
      <TextInput
        type={name}
        value={wish[name]}
        onChange={({ target }: { target: { value: string } }) => onChange({ ...wish, [name]: target.value })}
      />
      <Field.Hint />
    </Field.Root>
  );
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      {!isMoved && (
        <Radio.Group
          aria-label={texts.what}
          value={wish.act}
          onValueChange={(act: string) => onChange({ ...wish, act: act as PlannedAct })}
        >
          {Object.entries(acts).map(([act, label]) => (
            <Radio.Item key={act} value={act}>
              {label}
            </Radio.Item>
          ))}
        </Radio.Group>
      )}
      <Moment gap={4} wrap="wrap" alignItems="flex-start">
        {input('date')}
        {input('time')}
      </Moment>
      {wish.act === 'unpublish' && <Withdrawal subject={subject} onLeave={onLeave} />}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {wish.act === 'publish' && texts.publishes(subject.type)} {texts.inName}
      </Typography>
    </Flex>
  );
};
