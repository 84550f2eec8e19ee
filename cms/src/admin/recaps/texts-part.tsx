/** The texts of the meeting, what was left out of them, its themes and who wrote its recap. */
import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { fieldOf, type Repeat } from '@archive/content-types/recap-sheet';
import { Chips } from './chips';
import { Adder } from './adder';
import { FieldAnchor, goToField } from './field-anchor';
import { Line, LongText, OneOf } from './inputs';
import { Section } from './section';
import { texts } from './texts';
import type { PartProps } from './use-checking';

export const ThemesPart = ({ checking: { sheet }, edit }: PartProps) => (
  <Section id="recap-themes" title={texts.themes}>
    {sheet.themes.length > 0 && (
      <Chips
        values={sheet.themes.map((name) => ({ key: name, name }))}
        onRemove={(name) => edit.set({ themes: sheet.themes.filter((theme) => theme !== name) })}
      />
    )}
    <Adder label={texts.addTheme} onAdd={edit.addTheme} />
  </Section>
);

interface LeftOutProps {
  readonly repeat: Repeat;
  readonly onTakeIn: (repeat: Repeat) => void;
}

const LeftOut = ({ repeat, onTakeIn }: LeftOutProps) => (
  <li>
    <FieldAnchor field={fieldOf('repeat', repeat.key)}>
      <Typography tag="p" variant="omega" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
        {repeat.text}
      </Typography>
      <Box paddingTop={2}>
        <Button size="S" variant="tertiary" onClick={() => onTakeIn(repeat)}>
          {texts.takeIn}
        </Button>
      </Box>
    </FieldAnchor>
  </li>
);

/** What the programme's earlier recaps say already, for who wants it in this one all the same. */
const LeftOuts = ({ checking: { repeats }, edit }: PartProps) => {
  const { toggleNotification } = useNotification();
  if (repeats.length === 0) return null;
  const takeIn = (repeat: Repeat) => {
    edit.takeIn(repeat);
    // The button goes; what it did is to be seen there.
    goToField('introduction');
    toggleNotification({ type: 'success', message: texts.takenIn });
  };
  return (
    <Box background="neutral100" borderColor="neutral150" hasRadius padding={4}>
      <Typography tag="h3" variant="omega" fontWeight="semiBold">
        {texts.repeats(repeats.length)}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral700">
        {texts.repeatsHint}
      </Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4} paddingTop={3}>
        {repeats.map((repeat) => (
          <LeftOut key={repeat.key} repeat={repeat} onTakeIn={takeIn} />
        ))}
      </Flex>
    </Box>
  );
};

export const TextsPart = ({ checking, checking: { sheet }, edit }: PartProps) => (
  <Section id="recap-texts" title={texts.texts}>
    <FieldAnchor field="introduction">
      <LongText
        label={texts.introduction}
        hint={texts.introductionHint}
        value={sheet.introduction}
        onChange={(introduction) => edit.set({ introduction })}
      />
    </FieldAnchor>
    <LeftOuts checking={checking} edit={edit} />
    <OneOf
      label={texts.author}
      words={Object.fromEntries(sheet.people.map(({ key, name }) => [key, name]))}
      value={sheet.author}
      onChange={(author) => edit.set({ author })}
      placeholder={texts.nobody}
    />
    <Line
      label={texts.authorAffiliation}
      value={sheet.authorAffiliation}
      onChange={(authorAffiliation) => edit.set({ authorAffiliation })}
    />
    <Line
      field="photoCaption"
      label={texts.photoCaption}
      value={sheet.photoCaption}
      onChange={(photoCaption) => edit.set({ photoCaption })}
    />
  </Section>
);
