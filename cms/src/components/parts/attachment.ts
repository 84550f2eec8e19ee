import { attachment, componentToStrapiSchema } from '@archive/content-types';

export default componentToStrapiSchema(attachment);
