/** Any two speakers, for who knows better than the list of possible doubles. */
import {
  Box,
  Combobox,
  ComboboxOption,
  Field,
  Flex,
  Grid,
  LinkButton,
  Typography,
} from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { NavLink } from 'react-router-dom';
import { texts } from './texts';

interface Found {
  readonly documentId: string;
  readonly name: string;
  readonly organisation: string | null;
}

/** The speakers whose name or organisation holds what is typed. */
function useSpeakers(typed: string): readonly Found[] {
  const { get } = useFetchClient();
  const [found, setFound] = useState<readonly Found[]>([]);
  useEffect(() => {
    const controller = new AbortController();
    const search = async () => {
      const path = '/content-manager/collection-types/api::speaker.speaker';
      const params = { _q: typed, pageSize: 20, sort: 'name:asc' };
      const { data } = await get<{ readonly results: readonly Found[] }>(path, {
        params,
        signal: controller.signal,
      });
      setFound(data.results);
    };
    // Without an answer the list stays what it was; typing on asks again.
    const timer = window.setTimeout(() => void search().catch(() => undefined), 200);
    return () => {
      window.clearTimeout(timer);
      controller.abort();
    };
  }, [get, typed]);
  return found;
}

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onChange: (documentId: string) => void;
}

const ChooseSpeaker = ({ label, value, onChange }: Props) => {
  const [typed, setTyped] = useState('');
  const found = useSpeakers(typed);
  return (
    <Field.Root width="100%">
      <Field.Label>{label}</Field.Label>
      <Combobox
        value={value}
        // Strapi's own way completes the word that is being typed, and then looks for that.
        autocomplete={{ type: 'list', filter: 'contains' }}
        onChange={(chosen) => onChange(chosen ?? '')}
        onInputChange={(event) => setTyped(event.currentTarget.value)}
        onClear={() => onChange('')}
        clearLabel={texts.clear}
        placeholder={texts.typeName}
        noOptionsMessage={() => texts.nobody}
      >
        {found.map(({ documentId, name, organisation }) => {
          const text = [name, organisation].filter(Boolean).join(', ');
          return (
            <ComboboxOption key={documentId} value={documentId} textValue={text}>
              {text}
            </ComboboxOption>
          );
        })}
      </Combobox>
    </Field.Root>
  );
};

export const ChooseTwo = () => {
  const [one, setOne] = useState('');
  const [other, setOther] = useState('');
  const isReady = one !== '' && other !== '' && one !== other;
  return (
    <Box tag="section" aria-labelledby="choose-two">
      <Typography tag="h2" variant="beta" id="choose-two">
        {texts.chooseTwo}
      </Typography>
      <Typography tag="p" textColor="neutral600">
        {texts.chooseTwoHelp}
      </Typography>
      <Box background="neutral0" shadow="tableShadow" hasRadius padding={6} marginTop={4}>
        <Grid.Root gap={4}>
          <Grid.Item col={6} s={12} xs={12}>
            <ChooseSpeaker label={texts.oneSpeaker} value={one} onChange={setOne} />
          </Grid.Item>
          <Grid.Item col={6} s={12} xs={12}>
            <ChooseSpeaker label={texts.otherSpeaker} value={other} onChange={setOther} />
          </Grid.Item>
        </Grid.Root>
        {isReady && (
          <Flex paddingTop={4}>
            <LinkButton tag={NavLink} to={`/dubbele-sprekers/${one}/${other}`} variant="secondary">
              {texts.compare}
            </LinkButton>
          </Flex>
        )}
      </Box>
    </Box>
  );
};
