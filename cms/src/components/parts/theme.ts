import { theme, componentToStrapiSchema } from '@archive/content-types';

export default componentToStrapiSchema(theme);
