/** The page "Dubbele sprekers": who may be there twice, and of whom somebody said that they are not. */
import { Flex, LinkButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink, Route, Routes } from 'react-router-dom';
import type { Distinction, Merge, Pair, PossibleDoubles } from '../../people/answers.ts';
import { sayMoment } from '@archive/content-types/dutch-moment';
import { usePolled, type Pace } from '../publication/use-polled';
import { ActOnPair } from './act-on-pair';
import { PairCard, toSentence } from './pair-card';
import { ChooseTwo } from './choose-two';
import { MergePage } from './merge-page';
import { Merges } from './merges';
import { MERGE } from './permissions';
import { Section, type ListProps } from './section';
import { texts } from './texts';
import { OwnPage } from '../own-page';

/** Others add speakers meanwhile, and say who is who. */
const pace: Pace<unknown> = { after: () => 30_000 };

const pathOf = ([one, other]: Pair) => `/dubbele-sprekers/${one.documentId}/${other.documentId}`;

const Doubles = ({ answer: { doubles, total }, onDone }: ListProps<PossibleDoubles>) => (
  <Section title={texts.doubles} explanation={total === 0 ? texts.none : texts.found(total, doubles.length)}>
    {doubles.map(({ people, certainty, reasons }) => (
      <PairCard
        key={people.map(({ documentId }) => documentId).join(' ')}
        people={people}
        certainty={certainty}
        why={toSentence(reasons)}
      >
        <LinkButton tag={NavLink} to={pathOf(people)} variant="secondary" size="S">
          {texts.compare}
          <VisuallyHidden tag="span"> {texts.pair(people[0].name, people[1].name)}</VisuallyHidden>
        </LinkButton>
        <ActOnPair
          people={people}
          label={texts.distinguish}
          path=""
          done={texts.distinguished}
          onDone={onDone}
        />
      </PairCard>
    ))}
  </Section>
);

const Distinctions = ({ answer, onDone }: ListProps<readonly Distinction[]>) => (
  <Section title={texts.distinctions} explanation={texts.distinctionsHelp}>
    {answer.map(({ people, at, by }) => (
      <PairCard
        key={people.map(({ documentId }) => documentId).join(' ')}
        people={people}
        why={texts.said(sayMoment(at), by)}
      >
        <ActOnPair
          people={people}
          label={texts.forget}
          path="/forget"
          done={texts.forgotten}
          onDone={onDone}
        />
      </PairCard>
    ))}
  </Section>
);

const Content = () => {
  const [acts, setActs] = useState(0);
  const onDone = () => setActs((count) => count + 1);
  const doubles = usePolled<PossibleDoubles>('/desk/people/doubles', pace, String(acts));
  const distinctions = usePolled<readonly Distinction[]>('/desk/people/distinctions', pace, String(acts));
  const merges = usePolled<readonly Merge[]>('/desk/people/merges', pace, String(acts));
  if (doubles === undefined) return <Page.Loading>{texts.loading}</Page.Loading>;
  if (doubles.answer === null) return <Typography role="status">{texts.noAnswer}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={8}>
      <Doubles answer={doubles.answer} onDone={onDone} />
      <ChooseTwo />
      {merges?.answer && merges.answer.length > 0 && <Merges answer={merges.answer} onDone={onDone} />}
      {distinctions?.answer && distinctions.answer.length > 0 && (
        <Distinctions answer={distinctions.answer} onDone={onDone} />
      )}
    </Flex>
  );
};

const Overview = () => (
  <OwnPage permissions={MERGE} title={texts.menu} subtitle={texts.subtitle}>
    <Content />
  </OwnPage>
);

const OnePair = () => (
  <OwnPage permissions={MERGE} title={texts.merging} subtitle={texts.mergingHelp}>
    <MergePage />
  </OwnPage>
);

/** Strapi loads it when somebody opens it, and wants a default export. */
const DoublesPage = () => (
  <Routes>
    <Route index element={<Overview />} />
    <Route path=":one/:other" element={<OnePair />} />
  </Routes>
);

export default DoublesPage;
