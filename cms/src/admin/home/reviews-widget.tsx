/** What waits for this person: asked of an Eindredacteur, or given back to a Redacteur. */
import { Typography } from '@strapi/design-system';
import { Empty, EntryItems, Small, WhenKnown } from './entry-items';
import { texts } from './texts';

export const ReviewsWidget = () => (
  <WhenKnown>
    {({ reviews, mayPublish }) =>
      reviews.length === 0 ? (
        <Empty>{mayPublish ? texts.nothingAsked : texts.nothingBack}</Empty>
      ) : (
        <EntryItems entries={reviews}>
          {(review) => (
            <>
              {review.note !== '' && (
                <Typography tag="p" style={{ whiteSpace: 'pre-wrap' }}>
                  {review.note}
                </Typography>
              )}
              <Small>{texts.review(review)}</Small>
            </>
          )}
        </EntryItems>
      )
    }
  </WhenKnown>
);
