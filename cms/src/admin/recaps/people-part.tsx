/** Who contributed, in which role and for whom, and which of the archive's speakers they are. */
import { Field, Grid, MultiSelect, MultiSelectOption, Typography } from '@strapi/design-system';
import { fieldOf, PLENARY, type Sheet, type SheetPerson } from '@archive/content-types/recap-sheet';
import { useState } from 'react';
import type { Choices } from '../../recap-desk/answers.ts';
import { Adder } from './adder';
import { Chooser } from './chooser';
import { Disclosure, type Tag } from './disclosure';
import { Line, OneOf } from './inputs';
import { Section } from './section';
import { choiceWords, partName, texts } from './texts';
import type { PartProps } from './use-checking';

function tagOf({ link }: SheetPerson): Tag {
  if (link.kind === 'open') return { text: texts.isOpen, tone: 'warning' };
  return link.kind === 'known'
    ? { text: texts.isKnown, tone: 'success' }
    : { text: texts.isNew, tone: 'secondary' };
}

const isUsed = ({ key, role, parts }: SheetPerson, { author }: Sheet) =>
  key === author || (role !== null && parts.length > 0);

function explanationOf(person: SheetPerson, sheet: Sheet): string {
  if (!isUsed(person, sheet)) return `${texts.isUnused}. ${texts.unusedHint}`;
  const { key, role, organisation, parts } = person;
  const isAuthor = key === sheet.author ? ['schrijver'] : [];
  const roles = role === null || parts.length === 0 ? isAuthor : [choiceWords.role[role], ...isAuthor];
  const where = role === null ? [] : parts.map((part) => partName(part, sheet));
  return [roles.join(' en '), organisation, where.join(', ')].filter(Boolean).join(' · ');
}

/** The value of the choice to make somebody anew. */
const NEW = 'new';

/** Whom in the archive: also nobody yet. */
const linkChoices = ({ speakers }: Choices) => [{ id: NEW, name: texts.newPerson }, ...speakers];

interface PersonProps extends PartProps {
  readonly person: SheetPerson;
}

interface ChosenProps {
  readonly link: SheetPerson['link'];
  readonly choices: Choices;
  readonly onChoose: (link: SheetPerson['link']) => void;
}

const Chosen = ({ link, choices, onChoose }: ChosenProps) => (
  <Chooser
    label={texts.who}
    choices={linkChoices(choices)}
    value={link.kind === 'known' ? link.id : link.kind === 'new' ? NEW : null}
    onChoose={(id) => {
      if (id !== null) onChoose(id === NEW ? { kind: 'new' } : { kind: 'known', id });
    }}
  />
);

/** What the archive calls somebody whom it has; a name of the text changes nothing there. */
const nameOf = ({ link, name }: SheetPerson, { speakers }: Choices) =>
  (link.kind === 'known' ? speakers.find(({ id }) => id === link.id)?.name : undefined) ?? name;

/** Where somebody may have spoken; in a break only who did so already. */
const partsFor = ({ parts }: SheetPerson, { agenda, subsessions }: Sheet): readonly string[] => {
  const ofDay = agenda.filter(({ key, kind }) => kind === 'plenary' || parts.includes(key));
  return [PLENARY, ...[...ofDay, ...subsessions].map(({ key }) => key)];
};

const PersonFields = ({ person, checking: { sheet, choices }, edit }: PersonProps) => {
  const change = (values: Partial<SheetPerson>) => edit.changePerson(person.key, values);
  const { link } = person;
  const linking = { link, choices, onChoose: (next: SheetPerson['link']) => change({ link: next }) };
  const parts = partsFor(person, sheet);
  return (
    <>
      <Grid.Root gap={4}>
        <Grid.Item col={6} xs={12} alignItems="start">
          {link.kind === 'known' ? (
            <Chosen {...linking} />
          ) : (
            <Line label={texts.name} value={person.name} onChange={(name) => change({ name })} required />
          )}
        </Grid.Item>
        <Grid.Item col={6} xs={12} alignItems="start">
          <Line
            label={texts.organisation}
            value={person.organisation}
            onChange={(organisation) => change({ organisation })}
          />
        </Grid.Item>
        <Grid.Item col={6} xs={12} alignItems="start">
          <OneOf
            label={texts.role}
            words={choiceWords.role}
            value={person.role}
            onChange={(role) => change({ role })}
            placeholder={texts.noRole}
          />
        </Grid.Item>
        <Grid.Item col={6} xs={12} alignItems="start">
          <Field.Root width="100%">
            <Field.Label>{texts.where}</Field.Label>
            <MultiSelect
              value={person.parts.filter((part) => parts.includes(part))}
              placeholder={texts.nothingChosen}
              onChange={(chosen: string[]) => change({ parts: chosen })}
              customizeContent={(chosen?: string[]) =>
                (chosen ?? []).map((part) => partName(part, sheet)).join(', ')
              }
            >
              {parts.map((part) => (
                <MultiSelectOption key={part} value={part}>
                  {partName(part, sheet)}
                </MultiSelectOption>
              ))}
            </MultiSelect>
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
      {link.kind !== 'known' && <Chosen {...linking} />}
    </>
  );
};

const Person = (props: PersonProps & { readonly isOpenAtFirst: boolean }) => {
  const { person, checking, edit, isOpenAtFirst } = props;
  const field = fieldOf('person', person.key);
  return (
    <Disclosure
      field={field}
      title={nameOf(person, checking.choices)}
      explanation={explanationOf(person, checking.sheet)}
      tag={tagOf(person)}
      isOpenAtFirst={isOpenAtFirst}
      onRemove={() => edit.removePerson(person.key)}
    >
      <PersonFields person={person} checking={checking} edit={edit} />
    </Disclosure>
  );
};

export const PeoplePart = ({ checking, edit }: PartProps) => {
  const { sheet } = checking;
  const [first] = useState(() => new Set(sheet.people.map(({ key }) => key)));
  return (
    <Section id="recap-people" title={texts.people}>
      {sheet.people.length === 0 && <Typography textColor="neutral600">{texts.none}</Typography>}
      {sheet.people.map((person) => (
        <Person
          key={person.key}
          person={person}
          checking={checking}
          edit={edit}
          isOpenAtFirst={!first.has(person.key)}
        />
      ))}
      <Adder label={texts.addPerson} onAdd={(name) => edit.addPerson(name)} />
    </Section>
  );
};
