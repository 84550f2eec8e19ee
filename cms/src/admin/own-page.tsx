/** Pages of ours in the admin. */
import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ComponentProps, ReactNode } from 'react';

interface Props extends Pick<ComponentProps<typeof Page.Protect>, 'permissions'> {
  readonly title: string;
  readonly subtitle: string;
  readonly children: ReactNode;
}

/**
 * What is hidden for the eyes is placed within it. Placed within the whole window, as where nothing else is
 * positioned, it would make the window longer than the page, with a scrollbar of its own.
 */
export const OwnMain = ({ children }: Pick<Props, 'children'>) => (
  <Page.Main>
    <Box position="relative">{children}</Box>
  </Page.Main>
);

/** For everybody who logged in. */
export const OpenPage = ({ title, subtitle, children }: Omit<Props, 'permissions'>) => (
  <OwnMain>
    <Page.Title>{title}</Page.Title>
    <Layouts.Header title={title} subtitle={subtitle} />
    <Layouts.Content>{children}</Layouts.Content>
  </OwnMain>
);

/** For who may see it. */
export const OwnPage = ({ permissions, ...page }: Props) => (
  <Page.Protect permissions={permissions}>
    <OpenPage {...page} />
  </Page.Protect>
);
