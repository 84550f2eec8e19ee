/** The subsessions with their texts, and the parts of the day. */
import { Flex, Grid, IconButton, Button, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import {
  fieldOf,
  type Sheet,
  type SheetPart,
  type SheetSubsession,
} from '@archive/content-types/recap-sheet';
import { useState } from 'react';
import { useFocusNext } from '../focus-back';
import { Adder } from './adder';
import { Chips } from './chips';
import { Chooser } from './chooser';
import { Disclosure } from './disclosure';
import { FieldAnchor } from './field-anchor';
import { Line, LongText, OneOf } from './inputs';
import { Section } from './section';
import { choiceWords, texts } from './texts';
import type { PartProps } from './use-checking';

interface SubsessionProps extends PartProps {
  readonly subsession: SheetSubsession;
}

const toChips = (names: readonly string[]) => names.map((name) => ({ key: name, name }));
const without = (names: readonly string[], name: string) => names.filter((other) => other !== name);
const withName = (names: readonly string[], name: string) => [...without(names, name), name];

const SubsessionFields = ({ subsession, checking: { choices }, edit }: SubsessionProps) => {
  const { key, title, recap, municipality, areas, themes } = subsession;
  const change = (values: Partial<SheetSubsession>) => edit.changeSubsession(key, values);
  return (
    <>
      <Line label={texts.title} value={title} onChange={(value) => change({ title: value })} required />
      <LongText label={texts.recap} value={recap} onChange={(value) => change({ recap: value })} />
      <Chooser
        label={texts.municipality}
        choices={choices.municipalities}
        value={municipality}
        onChoose={(id) => change({ municipality: id })}
      />
      {areas.length > 0 && (
        <Chips values={toChips(areas)} onRemove={(name) => change({ areas: without(areas, name) })} />
      )}
      <Adder label={texts.addArea} onAdd={(name) => change({ areas: withName(areas, name) })} />
      {themes.length > 0 && (
        <Chips values={toChips(themes)} onRemove={(name) => change({ themes: without(themes, name) })} />
      )}
      <Adder label={texts.addTheme} onAdd={(name) => change({ themes: withName(themes, name) })} />
    </>
  );
};

function explanationOf(
  { key, municipality, areas, themes }: SheetSubsession,
  sheet: Sheet,
  nameOf: (id: string) => string,
) {
  const people = sheet.people.filter(({ parts, role }) => role !== null && parts.includes(key));
  return [
    municipality === null ? '' : nameOf(municipality),
    ...areas,
    people.map(({ name }) => name).join(', '),
    ...themes,
  ]
    .filter(Boolean)
    .join(' · ');
}

export const SubsessionsPart = ({ checking, edit }: PartProps) => {
  const { sheet, choices } = checking;
  const [first] = useState(() => new Set(sheet.subsessions.map(({ key }) => key)));
  const nameOf = (id: string) => choices.municipalities.find((choice) => choice.id === id)?.name ?? '';
  return (
    <Section id="recap-subsessions" title={texts.subsessions}>
      {sheet.subsessions.length === 0 && <Typography textColor="neutral600">{texts.none}</Typography>}
      {sheet.subsessions.map((subsession) => (
        <Disclosure
          key={subsession.key}
          field={fieldOf('subsession', subsession.key)}
          title={subsession.title}
          explanation={explanationOf(subsession, sheet, nameOf)}
          isOpenAtFirst={!first.has(subsession.key)}
          onRemove={() => edit.removeSubsession(subsession.key)}
        >
          <SubsessionFields subsession={subsession} checking={checking} edit={edit} />
        </Disclosure>
      ))}
      <Adder label={texts.addSubsession} onAdd={edit.addSubsession} />
    </Section>
  );
};

interface DayPartProps {
  readonly part: SheetPart;
  readonly edit: PartProps['edit'];
}

const DayPart = ({ part: { key, kind, title }, edit }: DayPartProps) => {
  const place = useFocusNext<HTMLDivElement>();
  return (
    <div ref={place}>
      <FieldAnchor field={fieldOf('agenda', key)}>
        <Flex gap={2} alignItems="end">
          <Grid.Root gap={2} width="100%">
            <Grid.Item col={8} xs={12} alignItems="start">
              <Line
                label={texts.partTitle}
                value={title}
                onChange={(value) => edit.changePart(key, { title: value })}
              />
            </Grid.Item>
            <Grid.Item col={4} xs={12} alignItems="start">
              <OneOf
                label={texts.kind}
                words={choiceWords.agendaKind}
                value={kind}
                onChange={(value) => edit.changePart(key, { kind: value ?? kind })}
                isNeeded
              />
            </Grid.Item>
          </Grid.Root>
          <IconButton
            label={texts.remove(title || texts.untitled)}
            variant="ghost"
            onClick={() => edit.removePart(key)}
          >
            <Trash />
          </IconButton>
        </Flex>
      </FieldAnchor>
    </div>
  );
};

export const AgendaPart = ({ checking: { sheet }, edit }: PartProps) => (
  <Section id="recap-agenda" title={texts.agenda}>
    {sheet.agenda.length === 0 && <Typography textColor="neutral600">{texts.none}</Typography>}
    {sheet.agenda.map((part) => (
      <DayPart key={part.key} part={part} edit={edit} />
    ))}
    <Flex>
      <Button variant="tertiary" startIcon={<Plus />} onClick={edit.addPart}>
        {texts.addPart}
      </Button>
    </Flex>
  </Section>
);
