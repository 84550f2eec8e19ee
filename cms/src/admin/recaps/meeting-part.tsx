/** What is said of the meeting itself, and who took part. */
import { Box, Grid, Typography } from '@strapi/design-system';
import { fieldOf } from '@archive/content-types/recap-sheet';
import type { ReactNode } from 'react';
import { Chips } from './chips';
import { Chooser } from './chooser';
import { FieldAnchor } from './field-anchor';
import { DateLine, Line, OneOf, WholeNumber } from './inputs';
import { Section } from './section';
import { choiceWords, texts } from './texts';
import type { PartProps } from './use-checking';

const Cell = ({ col, children }: { readonly col: number; readonly children: ReactNode }) => (
  <Grid.Item col={col} s={12} xs={12} alignItems="start">
    {children}
  </Grid.Item>
);

/** The value of the choice for a programme that is to be made. */
const NEW = 'new';

/** Which programme of the archive, or the one that is to be made. */
const Programme = ({ checking: { sheet, choices }, edit }: PartProps) => {
  const { programme, newProgramme } = sheet;
  const isNew = programme === null && newProgramme !== null;
  return (
    <FieldAnchor field="programme">
      <Chooser
        label={texts.programme}
        choices={[...(isNew ? [{ id: NEW, name: texts.newProgramme }] : []), ...choices.programmes]}
        value={isNew ? NEW : programme}
        onChoose={(id) => {
          if (id !== NEW) edit.set({ programme: id, newProgramme: null });
        }}
      />
      {isNew && (
        <Box paddingTop={4}>
          <Line
            label={texts.newProgrammeName}
            hint={texts.newProgrammeHint}
            value={newProgramme}
            onChange={(value) => edit.set({ newProgramme: value })}
          />
        </Box>
      )}
    </FieldAnchor>
  );
};

const Series = ({ checking, edit }: PartProps) => (
  <>
    <Cell col={8}>
      <Programme checking={checking} edit={edit} />
    </Cell>
    <Cell col={4}>
      <WholeNumber
        field="number"
        label={texts.number}
        value={checking.sheet.number}
        onChange={(number) => edit.set({ number })}
      />
    </Cell>
  </>
);

const Days = ({ checking: { sheet }, edit }: PartProps) => (
  <>
    <Cell col={6}>
      <DateLine
        field="heldOn"
        label={texts.heldOn}
        value={sheet.heldOn}
        onChange={(heldOn) => edit.set({ heldOn })}
      />
    </Cell>
    <Cell col={6}>
      <DateLine
        field="recapPublishedOn"
        label={texts.recapPublishedOn}
        value={sheet.recapPublishedOn}
        onChange={(recapPublishedOn) => edit.set({ recapPublishedOn })}
      />
    </Cell>
  </>
);

const Manner = ({ checking: { sheet }, edit }: PartProps) => (
  <>
    <Cell col={6}>
      <OneOf
        label={texts.partOfDay}
        words={choiceWords.partOfDay}
        value={sheet.partOfDay}
        onChange={(partOfDay) => edit.set({ partOfDay })}
      />
    </Cell>
    <Cell col={6}>
      <OneOf
        field="form"
        label={texts.form}
        words={choiceWords.form}
        value={sheet.form}
        onChange={(form) => edit.set({ form })}
      />
    </Cell>
  </>
);

interface Props extends PartProps {
  readonly titleError: string | undefined;
}

export const MeetingPart = ({ checking, edit, titleError }: Props) => {
  const part = { checking, edit };
  const { title, location } = checking.sheet;
  return (
    <Section id="recap-meeting" title={texts.meeting}>
      <Line
        field="title"
        label={texts.title}
        value={title}
        onChange={(value) => edit.set({ title: value })}
        error={titleError}
        required
      />
      <Grid.Root gap={4}>
        <Series {...part} />
        <Days {...part} />
        <Manner {...part} />
      </Grid.Root>
      <Line
        field="location"
        label={texts.location}
        value={location}
        onChange={(value) => edit.set({ location: value })}
      />
    </Section>
  );
};

export const MunicipalitiesPart = ({ checking, edit }: PartProps) => {
  const { sheet, choices } = checking;
  const names = new Map(choices.municipalities.map(({ id, name }) => [id, name]));
  const values = sheet.municipalities.map((id) => ({
    key: id,
    name: names.get(id) ?? id,
    field: fieldOf('municipality', id),
  }));
  return (
    <Section id="recap-municipalities" title={texts.municipalities}>
      {values.length === 0 ? (
        <Typography textColor="neutral600">{texts.none}</Typography>
      ) : (
        <Chips values={values} onRemove={edit.removeMunicipality} />
      )}
      <Chooser
        label={texts.addMunicipality}
        choices={choices.municipalities.filter(({ id }) => !sheet.municipalities.includes(id))}
        value={null}
        onChoose={(id) => {
          if (id !== null) edit.addMunicipality(id);
        }}
      />
    </Section>
  );
};
