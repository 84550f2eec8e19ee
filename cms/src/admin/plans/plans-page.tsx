/** The page "Gepland": what failed, what will happen day by day, and what was done lately. */
import { Flex, Link, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { sayDay } from '@archive/content-types/dutch-moment';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import type { Plan } from '../../plans/answers.ts';
import { Line, LineList } from '../line-list';
import { OwnPage } from '../own-page';
import { useAsked } from '../use-asked';
import { READ_PLANS } from './permissions';
import { PlanActions } from './plan-actions';
import { shortLineOf, texts } from './texts';

const Content = () => {
  const [round, setRound] = useState(0);
  const asked = useAsked<readonly Plan[]>('/desk/plans', round);
  const onDone = () => setRound((count) => count + 1);
  if (asked === undefined) return <Page.Loading>{texts.loading}</Page.Loading>;
  if (asked.answer === null) return <Typography role="alert">{asked.reason}</Typography>;
  const inState = (state: Plan['state']) => asked.answer.filter((plan) => plan.state === state);
  const [failed, planned, done] = [inState('failed'), inState('planned'), inState('done').toReversed()];
  return (
    <Flex direction="column" alignItems="stretch" gap={8}>
      {failed.length > 0 && (
        <LineList title={texts.failed}>
          <Lines plans={failed} onDone={onDone} isDated />
        </LineList>
      )}
      {planned.length === 0 && <Typography tag="p">{texts.none}</Typography>}
      {[...Map.groupBy(planned, ({ at }) => sayDay(at))].map(([day, plans]) => (
        <LineList key={day} title={day}>
          <Lines plans={plans} onDone={onDone} />
        </LineList>
      ))}
      {done.length > 0 && (
        <LineList title={texts.done}>
          <Lines plans={done} onDone={onDone} isDated />
        </LineList>
      )}
    </Flex>
  );
};

interface LinesProps {
  readonly plans: readonly Plan[];
  readonly onDone: () => void;
  /** Whether the day is told with each of them. */
  readonly isDated?: boolean;
}

const Lines = ({ plans, onDone, isDated = false }: LinesProps) =>
  plans.map((plan) => (
    <Line key={plan.id} actions={<PlanActions plan={plan} onDone={onDone} />} alignItems="flex-start">
      <Link
        tag={NavLink}
        to={`/content-manager/collection-types/api::${plan.type}.${plan.type}/${plan.documentId}`}
      >
        {plan.title}
      </Link>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {isDated && `${sayDay(plan.at)}, `}
        {shortLineOf(plan)}
      </Typography>
      {plan.message !== null && (
        <Typography
          tag="p"
          textColor={plan.state === 'failed' ? 'danger600' : 'neutral800'}
          style={{ overflowWrap: 'anywhere' }}
        >
          {plan.message}
        </Typography>
      )}
    </Line>
  ));

/** Strapi loads it when somebody opens it, and wants a default export. */
const PlansPage = () => (
  <OwnPage permissions={READ_PLANS} title={texts.menu} subtitle={texts.subtitle}>
    <Content />
  </OwnPage>
);

export default PlansPage;
