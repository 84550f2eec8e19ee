import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of the form, on a card of its own. */
export const Section = ({ id, title, children }: Props) => (
  <Box
    tag="section"
    aria-labelledby={id}
    background="neutral0"
    shadow="tableShadow"
    hasRadius
    padding={{ initial: 4, medium: 6 }}
    width="100%"
  >
    <Typography tag="h2" variant="delta" fontWeight="bold" id={id}>
      {title}
    </Typography>
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>
      {children}
    </Flex>
  </Box>
);
