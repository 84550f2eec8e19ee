/** Where one begins: with a recap that is to be entered. */
import { Flex, LinkButton, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useStrapiApp } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import { texts } from './texts';

const ENTER = 'terugblik-invoeren';
const MEETINGS = '/content-manager/collection-types/api::meeting.meeting';

export const StartWidget = () => {
  const canEnter = useStrapiApp('Start', ({ menu }) => menu.some(({ to }) => to.includes(ENTER)));
  return (
    <Flex direction="column" alignItems="flex-start" gap={4}>
      <Typography tag="p">{canEnter ? texts.enterHelp : texts.newHelp}</Typography>
      {canEnter && (
        <LinkButton tag={NavLink} to={`/${ENTER}`} size="L" startIcon={<Plus />}>
          {texts.enterRecap}
        </LinkButton>
      )}
      <Flex gap={2} wrap="wrap">
        <LinkButton
          tag={NavLink}
          to={`${MEETINGS}/create`}
          variant={canEnter ? 'tertiary' : 'default'}
          size="S"
        >
          {texts.newMeeting}
        </LinkButton>
        <LinkButton tag={NavLink} to={MEETINGS} variant="tertiary" size="S">
          {texts.allMeetings}
        </LinkButton>
      </Flex>
    </Flex>
  );
};
