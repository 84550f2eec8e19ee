/** Lines about entries under a heading, such as a day: what is said of each, and what can be done with it. */
import { Box, Flex, Typography } from '@strapi/design-system';
import { useId, type ReactNode } from 'react';

interface ListProps {
  readonly title: string;
  /** Lines. */
  readonly children: ReactNode;
}

export const LineList = ({ title, children }: ListProps) => {
  const id = useId();
  return (
    <Box tag="section" aria-labelledby={id}>
      <Typography tag="h2" variant="delta" id={id}>
        {title.charAt(0).toUpperCase() + title.slice(1)}
      </Typography>
      <Box
        tag="ul"
        background="neutral0"
        shadow="tableShadow"
        hasRadius
        marginTop={3}
        paddingLeft={5}
        paddingRight={5}
      >
        {children}
      </Box>
    </Box>
  );
};

interface LineProps {
  /** What can be done. */
  readonly actions: ReactNode;
  readonly alignItems: 'center' | 'flex-start';
  readonly children: ReactNode;
}

export const Line = ({ actions, alignItems, children }: LineProps) => (
  <Flex
    tag="li"
    justifyContent="space-between"
    alignItems={alignItems}
    gap={3}
    wrap="wrap"
    paddingTop={4}
    paddingBottom={4}
  >
    <Box maxWidth="100%" style={{ overflowWrap: 'anywhere' }}>
      {children}
    </Box>
    {actions}
  </Flex>
);
