/** What is to be published or withdrawn, and what of that failed and why. */
import { Typography } from '@strapi/design-system';
import { lineOf, texts as planTexts } from '../plans/texts';
import { Empty, EntryItems, Small, WhenKnown } from './entry-items';
import { texts } from './texts';

export const PlannedWidget = () => (
  <WhenKnown>
    {({ plans }) =>
      plans.length === 0 ? (
        <Empty>{texts.nothingPlanned}</Empty>
      ) : (
        <EntryItems entries={plans}>
          {(plan) => (
            <>
              {plan.state === 'failed' && (
                <Typography tag="p" textColor="danger600">
                  {planTexts.failed}: {plan.message}
                </Typography>
              )}
              <Small>{lineOf(plan)}</Small>
            </>
          )}
        </EntryItems>
      )
    }
  </WhenKnown>
);
