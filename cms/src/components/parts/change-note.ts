import { changeNote, componentToStrapiSchema } from '@archive/content-types';

export default componentToStrapiSchema(changeNote);
