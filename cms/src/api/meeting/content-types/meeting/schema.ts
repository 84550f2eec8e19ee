import { contentTypes, typeToStrapiSchema } from '@archive/content-types';

export default typeToStrapiSchema(contentTypes.meeting);
