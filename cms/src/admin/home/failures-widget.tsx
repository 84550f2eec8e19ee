/** What did not go live, why, and where it can be corrected. */
import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { HomeFailure } from '../../desk/home-answers.ts';
import { Empty, EntryItems, Small, WhenKnown } from './entry-items';
import { texts } from './texts';

export const FailuresWidget = () => (
  <WhenKnown>
    {({ failures, isHeldBack, publisher }) => {
      if (isHeldBack) return <ToPublication>{texts.heldBack}</ToPublication>;
      if (failures.length === 0) return <Empty>{texts.noFailures[publisher]}</Empty>;
      return (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={4}>
          {failures.map((failure) => (
            <Failure key={failure.message} failure={failure} />
          ))}
        </Flex>
      );
    }}
  </WhenKnown>
);

const Failure = ({ failure: { message, since, entries } }: { readonly failure: HomeFailure }) => (
  <li style={{ overflowWrap: 'anywhere' }}>
    <Typography tag="p">{message}</Typography>
    <Small>{texts.failedSince(since)}</Small>
    {entries.length > 0 && <EntryItems entries={entries}>{() => null}</EntryItems>}
  </li>
);

const ToPublication = ({ children }: { readonly children: string }) => (
  <>
    <Typography tag="p">{children}</Typography>
    <Link tag={NavLink} to="/publicatie">
      {texts.toPublication}
    </Link>
  </>
);
