/** The page "Publicatie": how the site stands, and what was published when. */
import { Flex } from '@strapi/design-system';
import { Page, useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { NamedRelease, SiteStatus } from '../../publication/answers.ts';
import { OwnPage } from '../own-page';
import { CurrentState } from './current-state';
import { MANAGE, READ } from './permissions';
import { Releases } from './releases';
import { texts } from './texts';
import { SOON, usePolled, type Pace } from './use-polled';

const statusPace: Pace<SiteStatus> = {
  after: ({ answer }) => (answer?.publisher === 'here' && answer.isPublishing ? SOON : 3_000),
};

/** The list changes with the status; asking again by itself is for answers that were missed. */
const releasesPace: Pace<readonly NamedRelease[]> = { after: () => 60_000 };

const Content = () => {
  const permissions = useAuth('Publication', ({ permissions: granted }) => granted);
  const mayManage = permissions.some(({ action }) => action === MANAGE);
  const [acts, setActs] = useState(0);
  const status = usePolled('/publication/status', statusPace, String(acts));
  const known = status?.answer?.publisher === 'here' ? status.answer : null;
  const releases = usePolled(
    known === null ? null : '/publication/releases',
    releasesPace,
    `${acts} ${known?.release}`,
  );
  const onDone = () => setActs((count) => count + 1);
  if (status === undefined) return <Page.Loading>{texts.loading}</Page.Loading>;
  return (
    <Flex direction="column" alignItems="stretch" gap={8}>
      <CurrentState status={status.answer} mayManage={mayManage} onDone={onDone} />
      {releases?.answer && (
        <Releases
          releases={releases.answer}
          siteUrl={known?.siteUrl ?? null}
          mayManage={mayManage}
          onDone={onDone}
        />
      )}
    </Flex>
  );
};

/** Strapi loads it when somebody opens it, and wants a default export. */
const PublicationPage = () => (
  <OwnPage permissions={READ} title={texts.menu} subtitle={texts.subtitle}>
    <Content />
  </OwnPage>
);

export default PublicationPage;
