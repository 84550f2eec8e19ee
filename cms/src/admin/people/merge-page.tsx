/** Two speakers are made one: who stays, and whose value is taken for each field of which they differ. */
import { Box, Button, Flex, Link, Typography } from '@strapi/design-system';
import { Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink, useNavigate, useParams } from 'react-router-dom';
import type { ChoiceFacts, Comparison, Merged, MergeOrder, PersonFacts } from '../../people/answers.ts';
import { Question } from '../publication/question';
import { usePolled, type Pace } from '../publication/use-polled';
import { useAction } from '../use-action';
import { ChooseOne, type Option, type Side } from './choose-one';
import { texts } from './texts';

/** What one has chosen should not change under one's hands; the CMS refuses when they did. */
const pace: Pace<unknown> = { after: () => 3_600_000 };

const total = ({ counts: { meeting, subsession } }: Comparison['people'][number]) => meeting + subsession;

/** Who is named most has the address that most people know. */
const likely = ({ people: [one, other] }: Comparison): Side => (total(other) > total(one) ? 1 : 0);

const otherOf = (side: Side): Side => (side === 0 ? 1 : 0);

/** Of who stays, unless that says nothing. */
const usualSide = ({ values }: ChoiceFacts, kept: Side): Side =>
  values[kept] === null ? otherOf(kept) : kept;

/** What was chosen so far, and what does it. */
function useChoices(comparison: Comparison) {
  const { people, choices, sign } = comparison;
  const act = useAction();
  const navigate = useNavigate();
  const [kept, setKept] = useState<Side>(likely(comparison));
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [stays, goes] = [people[kept], people[otherOf(kept)]];
  const sideOf = (choice: ChoiceFacts) => chosen[choice.name] ?? usualSide(choice, kept);
  const merge = async () => {
    const order: MergeOrder = {
      kept: stays.documentId,
      gone: goes.documentId,
      chosen: Object.fromEntries(choices.map((choice) => [choice.name, people[sideOf(choice)].documentId])),
      sign,
    };
    const done = ({ name, entries }: Merged) => texts.merged(goes.name, name, entries);
    if (await act<Merged>('/desk/people/merges', done, order)) navigate('/dubbele-sprekers');
  };
  const keep = (side: Side) => {
    setKept(side);
    // What was not chosen by hand goes along with who stays.
    setChosen({});
  };
  const choose = ({ name }: ChoiceFacts, side: Side) => setChosen({ ...chosen, [name]: side });
  return { stays, goes, kept, keep, sideOf, choose, merge };
}

interface Props {
  readonly comparison: Comparison;
}

const Form = ({ comparison }: Props) => {
  const { stays, goes, kept, keep, sideOf, choose, merge } = useChoices(comparison);
  const asPeople = comparison.people.map((person): Option => ({
    text: person.name,
    note: `${texts.addressOf(person.slug)} · ${texts.isNamedIn(person)}`,
    picture: null,
  }));
  return (
    <Flex direction="column" alignItems="stretch" gap={6}>
      <ChooseOne label={texts.whoStays} options={asPeople} value={kept} onChange={keep} />
      {comparison.choices.map((choice) => (
        <ChooseOne
          key={choice.name}
          label={choice.label}
          options={choice.values.map((value) => value ?? { text: texts.empty, picture: null })}
          value={sideOf(choice)}
          onChange={(side) => choose(choice, side)}
        />
      ))}
      <Consequences stays={stays} goes={goes} isUnlike={comparison.isUnlike} onMerge={merge} />
    </Flex>
  );
};

interface ConsequencesProps {
  readonly stays: PersonFacts;
  readonly goes: PersonFacts;
  /** It is asked once more. */
  readonly isUnlike: boolean;
  /** Does it; never rejects. */
  readonly onMerge: () => Promise<void>;
}

const Consequences = ({ stays, goes, isUnlike, onMerge }: ConsequencesProps) => {
  const [isBusy, setBusy] = useState(false);
  const merge = async () => {
    setBusy(true);
    await onMerge();
    setBusy(false);
  };
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Typography tag="h2" variant="delta">
        {texts.happens}
      </Typography>
      <ul style={{ listStyle: 'disc', paddingInlineStart: '2rem', overflowWrap: 'anywhere' }}>
        {texts.consequences(stays, goes).map((text) => (
          <li key={text}>
            <Typography textColor="neutral800">{text}</Typography>
          </li>
        ))}
      </ul>
      <Flex gap={4} paddingTop={4} wrap="wrap">
        {isUnlike ? (
          <Question
            label={texts.merge}
            variant="danger"
            title={texts.areTheyOne(stays.name, goes.name)}
            explanation={texts.unlike}
            onConfirm={onMerge}
          />
        ) : (
          <Button loading={isBusy} onClick={() => void merge()}>
            {texts.merge}
          </Button>
        )}
        <Link tag={NavLink} to="/dubbele-sprekers">
          {texts.back}
        </Link>
      </Flex>
    </Box>
  );
};

/** The two are in the address. */
export const MergePage = () => {
  const { one = '', other = '' } = useParams();
  const outcome = usePolled<Comparison>(`/desk/people/pairs/${one}/${other}`, pace, '');
  if (outcome === undefined) return <Page.Loading>{texts.loadingPair}</Page.Loading>;
  if (outcome.answer === null) {
    return (
      <Flex direction="column" alignItems="flex-start" gap={4} role="status">
        <Typography>{texts.noPair}</Typography>
        <Link tag={NavLink} to="/dubbele-sprekers">
          {texts.back}
        </Link>
      </Flex>
    );
  }
  return <Form key={outcome.answer.sign} comparison={outcome.answer} />;
};
