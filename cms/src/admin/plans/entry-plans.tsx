/** Beside the form of a meeting or subsession: what is planned for it, what failed, and a way to plan. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { Plan } from '../../plans/answers.ts';
import type { Subject } from '../../publication/answers.ts';
import { useAsked } from '../use-asked';
import { MAKE_PLANS } from './permissions';
import { PlanActions } from './plan-actions';
import { PlanDialog } from './plan-dialog';
import { lineOf, texts } from './texts';

export const EntryPlans = ({ subject }: { readonly subject: Subject }) => {
  const [round, setRound] = useState(0);
  const [isPlanning, setPlanning] = useState(false);
  const asked = useAsked<readonly Plan[]>(`/desk/plans?${new URLSearchParams({ ...subject })}`, round);
  const mayPlan = useAuth('EntryPlans', ({ permissions }) =>
    permissions.some(({ action }) => action === MAKE_PLANS),
  );
  const onDone = () => setRound((count) => count + 1);
  const plans = (asked?.answer ?? []).filter(({ state, message }) => state !== 'done' || message !== null);
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      {plans.map((plan) => (
        <EntryPlan key={plan.id} plan={plan} onDone={onDone} />
      ))}
      {mayPlan && (
        <Button type="button" variant="tertiary" fullWidth onClick={() => setPlanning(true)}>
          {texts.plan}
        </Button>
      )}
      {isPlanning && (
        <PlanDialog
          subject={subject}
          onClose={() => {
            setPlanning(false);
            onDone();
          }}
        />
      )}
    </Flex>
  );
};

const EntryPlan = ({ plan, onDone }: { readonly plan: Plan; readonly onDone: () => void }) => (
  <Box>
    <Typography
      tag="p"
      variant="pi"
      fontWeight="bold"
      textColor={plan.state === 'failed' ? 'danger600' : 'neutral800'}
    >
      {plan.state === 'failed' && `${texts.failed}: `}
      {lineOf(plan)}
    </Typography>
    {plan.message !== null && (
      <Typography tag="p" variant="pi" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {plan.message}
      </Typography>
    )}
    <Box paddingTop={2}>
      <PlanActions plan={plan} onDone={onDone} />
    </Box>
  </Box>
);
