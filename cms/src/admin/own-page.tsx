/** A page of ours in the admin, for who may see it. */
import { Layouts, Page } from '@strapi/strapi/admin';
import type { ComponentProps, ReactNode } from 'react';

interface Props extends Pick<ComponentProps<typeof Page.Protect>, 'permissions'> {
  readonly title: string;
  readonly subtitle: string;
  readonly children: ReactNode;
}

export const OwnPage = ({ permissions, title, subtitle, children }: Props) => (
  <Page.Protect permissions={permissions}>
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={subtitle} />
      <Layouts.Content>{children}</Layouts.Content>
    </Page.Main>
  </Page.Protect>
);
