import { contribution, componentToStrapiSchema } from '@archive/content-types';

export default componentToStrapiSchema(contribution);
