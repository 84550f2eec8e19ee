import { area, componentToStrapiSchema } from '@archive/content-types';

export default componentToStrapiSchema(area);
