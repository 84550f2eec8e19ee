/** The page "Zo werkt het": from a text to a page, for who does this for the first time. */
import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { steps, type Step } from './steps';
import { guide } from './words';
import { OpenPage } from '../own-page';

const Picture = styled.img`
  display: block;
  max-width: 100%;
  height: auto;
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const List = styled.ol`
  display: grid;
  gap: ${({ theme }) => theme.spaces[6]};
  max-width: 128rem;
`;

const Columns = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(100%, 42rem), 1fr));
  gap: ${({ theme }) => theme.spaces[6]};
  align-items: start;
`;

const StepCard = ({ step, number }: { readonly step: Step; readonly number: number }) => (
  <Box tag="li" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
    <Columns>
      <Flex direction="column" alignItems="start" gap={3}>
        <Typography tag="h2" variant="beta">
          {number}. {step.title}
        </Typography>
        <Typography tag="p" variant="omega" fontSize={3} lineHeight={1.6}>
          {step.text}
        </Typography>
      </Flex>
      <Picture src={step.picture} alt={step.description} loading="lazy" />
    </Columns>
  </Box>
);

/** Strapi loads it when somebody opens it, and wants a default export. */
const GuidePage = () => (
  <OpenPage title={guide.menu} subtitle={guide.subtitle}>
    <List>
      {steps.map((step, index) => (
        <StepCard key={step.title} step={step} number={index + 1} />
      ))}
    </List>
  </OpenPage>
);

export default GuidePage;
