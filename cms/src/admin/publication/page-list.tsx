/** Pages of the site, by their paths; those that are there can be opened. */
import { Typography } from '@strapi/design-system';
import { PageLink } from './links';
import { texts } from './texts';

interface Props {
  readonly paths: readonly string[];
  /** How many there are, of which the paths may be the first. */
  readonly count: number;
  /** Null where they cannot be opened. */
  readonly siteUrl: string | null;
}

export const PageList = ({ paths, count, siteUrl }: Props) => (
  <ul>
    {paths.map((path) => (
      <li key={path} style={{ overflowWrap: 'anywhere', paddingTop: '0.4rem' }}>
        {siteUrl === null ? (
          <Typography variant="pi">{path}</Typography>
        ) : (
          <PageLink href={siteUrl + path}>{path}</PageLink>
        )}
      </li>
    ))}
    {count > paths.length && (
      <li>
        <Typography variant="pi">{texts.andMore(count - paths.length)}</Typography>
      </li>
    )}
  </ul>
);
