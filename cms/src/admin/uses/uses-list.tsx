/** What withdrawing or deleting one entry does to others. */
import { Box, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { Named } from '../../publish-set/answers.ts';
import type { Act, Uses } from '../../uses/answers.ts';
import { PageLines, Section } from '../publish-set/page-lines';
import { texts } from './texts';

interface Props {
  readonly act: Act;
  readonly uses: Uses;
  /** Closes the dialog, before another entry is opened. */
  readonly onLeave: () => void;
}

const FEW = 8;

const formOf = ({ type, documentId }: Named) =>
  `/content-manager/collection-types/api::${type}.${type}/${documentId}`;

export const UsesList = ({ act, uses: { title, path, uses, refusal }, onLeave }: Props) => {
  const link = (entry: Named) => (
    <Link tag={NavLink} to={formOf(entry)} onClick={onLeave}>
      {entry.title}
    </Link>
  );
  const used = texts.used(uses);
  return (
    <Box paddingBottom={4}>
      <Typography tag="h3" variant="delta">
        {title}
      </Typography>
      {refusal !== null && <Refusal>{refusal}</Refusal>}
      {refusal === null && (
        <Typography tag="p" paddingTop={2} paddingBottom={4} style={{ overflowWrap: 'anywhere' }}>
          {path === null ? texts.offline : texts.own(path)} {used ?? texts.unused}
        </Typography>
      )}
      {(['goes', 'changes', 'draft'] as const).map((effect) => {
        const pages = uses.filter((use) => use.effect === effect);
        const heading = refusal === null ? texts[effect] : texts.kept[effect];
        if (pages.length === 0 || heading === null) return null;
        return (
          <Section key={effect} title={`${heading} (${pages.length})`} isFolded={pages.length > FEW}>
            <PageLines pages={pages} name={link} />
          </Section>
        );
      })}
      {refusal === null && (
        <Typography tag="p">{act === 'delete' ? texts.comesBack : texts.stays}</Typography>
      )}
    </Box>
  );
};

const Refusal = ({ children }: { readonly children: string }) => (
  <Box background="danger100" hasRadius padding={4} marginTop={2} marginBottom={4}>
    <Typography tag="p" textColor="danger700">
      {children}
    </Typography>
  </Box>
);
