/** What this person saved last and has yet to be published. */
import { Empty, EntryItems, Small, WhenKnown } from './entry-items';
import { texts } from './texts';

export const DraftsWidget = () => (
  <WhenKnown>
    {({ drafts }) =>
      drafts.length === 0 ? (
        <Empty>{texts.noDrafts}</Empty>
      ) : (
        <EntryItems entries={drafts}>{(draft) => <Small>{texts.draft(draft)}</Small>}</EntryItems>
      )
    }
  </WhenKnown>
);
