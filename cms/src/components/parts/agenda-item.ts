import { agendaItem, componentToStrapiSchema } from '@archive/content-types';

export default componentToStrapiSchema(agendaItem);
