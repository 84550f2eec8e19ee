import { sayRecent } from '@archive/content-types/dutch-moment';
import { Typography } from '@strapi/design-system';
import type { Version } from '../../history/answers.ts';
import { texts } from './texts';

/** Who did what, when, and to which fields. */
export const VersionLine = ({ version }: { readonly version: Version }) => (
  <div>
    <Typography tag="p" variant="omega" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
      {texts.doing(version)}
    </Typography>
    <Typography tag="p" variant="pi" textColor="neutral600">
      <time dateTime={version.at}>{sayRecent(version.at)}</time>
    </Typography>
    {version.fields.length > 0 && (
      <Typography tag="p" variant="pi" textColor="neutral600">
        {version.fields.join(', ')}
      </Typography>
    )}
  </div>
);
