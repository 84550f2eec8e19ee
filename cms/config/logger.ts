import { readCmsEnv } from '../src/env.ts';

export default () => ({ level: readCmsEnv().LOG_LEVEL });
