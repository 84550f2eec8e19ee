/** The first step: a text is pasted, or a file is dropped or chosen. What was typed stays, whatever goes wrong. */
import { Alert, Box, Button, Dialog, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { File as FileIcon } from '@strapi/icons';
import { UnreadableFile } from '@archive/recap-files/unreadable';
import { useRef, useState, type ChangeEvent, type DragEvent } from 'react';
import { styled } from 'styled-components';
import { QuestionContent } from '../question-content';
import { FILES, MAX_BYTES, MAX_TEXT, texts } from './texts';

const Drop = styled(Flex)<{ $isOver: boolean }>`
  border: 1px dashed ${({ theme, $isOver }) => ($isOver ? theme.colors.primary600 : theme.colors.neutral300)};
  background: ${({ theme, $isOver }) => ($isOver ? theme.colors.primary100 : theme.colors.neutral100)};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

interface Props {
  readonly pasted: string;
  /** Reading a file would pass over what stands in the box. */
  readonly hasTyped: boolean;
  readonly onPaste: (text: string) => void;
  readonly onRead: (body: FormData | { readonly text: string }) => void;
  readonly isBusy: boolean;
  /** Why it could not be read. */
  readonly refusal: string | null;
  readonly onRefuse: (sentence: string | null) => void;
}

/** Why a file is not even sent; null when it is. */
function whyNot(files: readonly File[]): string | null {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) return texts.oneFile;
  if (file.size === 0) return new UnreadableFile('empty', file.name).message;
  return file.size > MAX_BYTES ? new UnreadableFile('tooLarge', file.name).message : null;
}

interface FileDropProps {
  readonly isOver: boolean;
  readonly isBusy: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}

const FileDrop = ({ isOver, isBusy, onFiles }: FileDropProps) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Drop $isOver={isOver} padding={5} gap={4} wrap="wrap" justifyContent="space-between">
      <Flex gap={4} alignItems="center" style={{ flex: '1 1 24rem' }}>
        <FileIcon aria-hidden fill="neutral500" width="2.8rem" height="2.8rem" style={{ flex: 'none' }} />
        <Box>
          <Typography tag="p" variant="omega" fontWeight="semiBold" textColor="neutral800">
            {texts.orFile}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {texts.fileHint}
          </Typography>
        </Box>
      </Flex>
      <input
        ref={input}
        type="file"
        accept={FILES}
        hidden
        aria-label={texts.chooseFile}
        onChange={({ target }) => {
          onFiles([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <Button variant="secondary" disabled={isBusy} onClick={() => input.current?.click()}>
        {texts.chooseFile}
      </Button>
    </Drop>
  );
};

interface FileQuestionProps {
  /** Null asks nothing. */
  readonly file: File | null;
  readonly onRead: (file: File) => void;
  readonly onClose: () => void;
}

/** Asks before a file is read while something was typed, which stays. */
const FileQuestion = ({ file, onRead, onClose }: FileQuestionProps) => {
  const read = () => {
    if (file !== null) onRead(file);
    onClose();
  };
  return (
    <Dialog.Root open={file !== null} onOpenChange={onClose}>
      <QuestionContent
        title={texts.readFile(file?.name ?? '')}
        explanation={texts.readFileExplained}
        cancel={texts.keepTyping}
        confirm={texts.readFileConfirm}
        onConfirm={read}
      />
    </Dialog.Root>
  );
};

/** Where a text is pasted. */
export const PASTE_FIELD = 'recap-text';

const PasteField = ({ pasted, onPaste }: Pick<Props, 'pasted' | 'onPaste'>) => (
  <Field.Root
    id={PASTE_FIELD}
    width="100%"
    hint={`${texts.pasteHint}${pasted === '' ? '' : ` ${texts.length(pasted.length)}`}`}
    error={pasted.length > MAX_TEXT ? texts.tooLong(pasted.length) : undefined}
  >
    <Field.Label>{texts.paste}</Field.Label>
    <Textarea
      value={pasted}
      resizable
      style={{ height: '36rem' }}
      onChange={(event: ChangeEvent<HTMLTextAreaElement>) => onPaste(event.target.value)}
    />
    <Field.Hint />
    <Field.Error />
  </Field.Root>
);

const Refusal = ({ refusal, onRefuse }: Pick<Props, 'refusal' | 'onRefuse'>) =>
  refusal !== null && (
    <Alert
      variant="danger"
      closeLabel={texts.close}
      onClose={() => onRefuse(null)}
      title=""
      style={{ overflowWrap: 'anywhere' }}
    >
      {refusal}
    </Alert>
  );

export const PasteStep = ({ pasted, hasTyped, onPaste, onRead, isBusy, refusal, onRefuse }: Props) => {
  const [isOver, setOver] = useState(false);
  const [asked, setAsked] = useState<File | null>(null);
  const readFile = (file: File) => {
    const form = new FormData();
    form.append('files', file, file.name);
    onRead(form);
  };
  const take = (files: readonly File[]) => {
    const reason = whyNot(files);
    onRefuse(reason);
    const [file] = files;
    if (reason !== null || file === undefined) return;
    if (hasTyped) setAsked(file);
    else readFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isBusy) take([...event.dataTransfer.files]);
  };
  const over = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <Box
      background="neutral0"
      shadow="tableShadow"
      hasRadius
      padding={{ initial: 4, medium: 7 }}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Refusal refusal={refusal} onRefuse={onRefuse} />
        <PasteField pasted={pasted} onPaste={onPaste} />
        <Flex justifyContent="flex-end">
          <Button
            size="L"
            loading={isBusy}
            disabled={pasted.trim() === '' || pasted.length > MAX_TEXT}
            onClick={() => onRead({ text: pasted })}
          >
            {isBusy ? texts.reading : texts.read}
          </Button>
        </Flex>
        <FileDrop isOver={isOver} isBusy={isBusy} onFiles={take} />
        <FileQuestion file={asked} onRead={readFile} onClose={() => setAsked(null)} />
      </Flex>
    </Box>
  );
};
