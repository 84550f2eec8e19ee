/** The second step: the text with what was found, and beside it the form that it fills in. */
import { Box, Flex, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { fieldOf, newKey } from '@archive/content-types/recap-sheet';
import { useMemo, useState } from 'react';
import { styled } from 'styled-components';
import { ExistingMeeting } from './existing-meeting';
import { PointingContext } from './field-anchor';
import { LEFT_OUT, MarkedText } from './marked-text';
import { MeetingPart, MunicipalitiesPart } from './meeting-part';
import { PeoplePart } from './people-part';
import { Questions } from './question';
import { SelectionBar, type Kind, type Selected } from './selection-bar';
import { AgendaPart, SubsessionsPart } from './subsessions-part';
import { TextsPart, ThemesPart } from './texts-part';
import { texts } from './texts';
import { useCorrections, type Change, type Corrections } from './use-checking';
import type { Checking } from './work';

const Columns = styled.div`
  display: grid;
  grid-template-columns: minmax(0, 1fr);
  gap: 2.4rem;
  align-items: start;

  ${({ theme }) => theme.breakpoints.large} {
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
  }
`;

const TextCard = styled(Flex)`
  max-height: 60vh;

  ${({ theme }) => theme.breakpoints.large} {
    position: sticky;
    top: 8rem;
    max-height: calc(100vh - 18.4rem);
  }
`;

const Sample = styled.span<{ $isSure: boolean }>`
  text-decoration: underline ${({ $isSure }) => ($isSure ? 'solid' : 'wavy')} 2px;
  text-decoration-color: ${({ theme, $isSure }) =>
    $isSure ? theme.colors.primary500 : theme.colors.warning600};
  text-underline-offset: 0.4rem;
  background: ${({ theme, $isSure }) => ($isSure ? theme.colors.primary100 : theme.colors.warning100)};
`;

const LeftOut = styled.span`
  text-underline-offset: 0.4rem;
  ${LEFT_OUT}
`;

const Legend = ({ hasRepeats }: { readonly hasRepeats: boolean }) => (
  <Typography variant="pi" textColor="neutral700">
    <Flex gap={3}>
      <Sample $isSure>{texts.legend.sure}</Sample>
      <Sample $isSure={false}>{texts.legend.unsure} ?</Sample>
      {hasRepeats && <LeftOut>{texts.legend.left}</LeftOut>}
    </Flex>
  </Typography>
);

const sameName = (a: string, b: string) => a.localeCompare(b, 'nl', { sensitivity: 'base' }) === 0;

/** Adds what somebody selected; returns what to say when that cannot be. */
function addSelected(
  { sheet, choices }: Checking,
  edit: Corrections,
  kind: Kind,
  { text, start, end }: Selected,
): string | null {
  const mark = (field: string) => edit.mark(field, start, end);
  if (kind === 'title' || kind === 'location') {
    edit.set({ [kind]: text });
    mark(kind);
  } else if (kind === 'person') {
    const known = choices.speakers.find(({ name }) => sameName(name, text));
    mark(fieldOf('person', newKey('p', sheet.people)));
    edit.addPerson(text, known === undefined ? { kind: 'new' } : { kind: 'known', id: known.id });
  } else if (kind === 'municipality') {
    const name = text.replace(/^gemeente\s+/i, '');
    const known = choices.municipalities.find((choice) => sameName(choice.name, name));
    if (known === undefined) return texts.unknownMunicipality(text);
    edit.addMunicipality(known.id);
    mark(fieldOf('municipality', known.id));
  } else if (kind === 'theme') {
    edit.addTheme(text);
  } else if (kind === 'subsession') {
    mark(fieldOf('subsession', newKey('s', sheet.subsessions)));
    edit.addSubsession(text);
  } else {
    const own = sheet.subsessions.find(({ recap }) => recap.includes(text)) ?? sheet.subsessions[0];
    if (own === undefined) return texts.noSubsession;
    edit.changeSubsession(own.key, { areas: [...new Set([...own.areas, text])] });
    mark(fieldOf('subsession', own.key));
  }
  return null;
}

interface TextProps {
  readonly checking: Checking;
  readonly onAdd: (kind: Kind, selected: Selected) => void;
}

const TextColumn = ({ checking: { text, marks, repeats }, onAdd }: TextProps) => (
  <TextCard
    direction="column"
    alignItems="stretch"
    background="neutral0"
    shadow="tableShadow"
    hasRadius
    overflow="hidden"
  >
    <Box padding={5} paddingBottom={2}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography tag="h2" variant="delta" fontWeight="bold">
          {texts.text}
        </Typography>
        <Legend hasRepeats={repeats.length > 0} />
      </Flex>
      <Typography tag="p" variant="pi" textColor="neutral600" paddingTop={2}>
        {texts.textHelp}
      </Typography>
    </Box>
    <MarkedText text={text} marks={marks} />
    <SelectionBar onAdd={onAdd} />
  </TextCard>
);

const withoutExisting = (checking: Checking): Checking => ({ ...checking, existing: null });

interface Props {
  readonly checking: Checking;
  readonly change: Change;
  readonly titleError: string | undefined;
  /** How often nothing was made, since it was there already. */
  readonly blocks: number;
  readonly onMakeAnyway: () => void;
}

export const CheckStep = ({ checking, change, titleError, blocks, onMakeAnyway }: Props) => {
  const edit = useCorrections(change);
  const { toggleNotification } = useNotification();
  const [active, setActive] = useState<string | null>(null);
  const pointing = useMemo(() => ({ active, point: setActive }), [active]);
  const add = (kind: Kind, selected: Selected) => {
    const problem = addSelected(checking, edit, kind, selected);
    toggleNotification(
      problem === null
        ? { type: 'success', message: texts.added(selected.text) }
        : { type: 'warning', message: problem },
    );
  };
  const part = { checking, edit };
  return (
    <PointingContext.Provider value={pointing}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        {checking.existing !== null && (
          <ExistingMeeting
            existing={checking.existing}
            blocks={blocks}
            onMakeAnyway={onMakeAnyway}
            onClose={() => change(withoutExisting)}
          />
        )}
        <Columns>
          <TextColumn checking={checking} onAdd={add} />
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Questions {...part} />
            <MeetingPart {...part} titleError={titleError} />
            <MunicipalitiesPart {...part} />
            <PeoplePart {...part} />
            <AgendaPart {...part} />
            <SubsessionsPart {...part} />
            <ThemesPart {...part} />
            <TextsPart {...part} />
          </Flex>
        </Columns>
      </Flex>
    </PointingContext.Provider>
  );
};
