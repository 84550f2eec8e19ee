/** What this person published or wrote, whether readers see it, since when and where. */
import { Box } from '@strapi/design-system';
import { PageLink } from '../publication/links';
import { StateLine } from '../publication/state-line';
import { texts as publicationTexts, wordingOf } from '../publication/texts';
import { Empty, EntryItems, WhenKnown } from './entry-items';
import { texts } from './texts';

export const LiveWidget = () => (
  <WhenKnown>
    {({ live }) =>
      live.length === 0 ? (
        <Empty>{texts.nothingLive}</Empty>
      ) : (
        <EntryItems entries={live}>
          {({ type, state }) => (
            <Box paddingTop={1}>
              <StateLine wording={wordingOf(state, type)} />
              {state.url !== null && <PageLink href={state.url}>{publicationTexts.openPage}</PageLink>}
            </Box>
          )}
        </EntryItems>
      )
    }
  </WhenKnown>
);
