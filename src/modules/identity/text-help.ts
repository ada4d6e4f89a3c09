import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const identityHelp = {
  account: { key: 'min-konto', words: { da: da.account, en: en.account } },
  factor: { key: 'totrinslogin', words: { da: da.factor, en: en.factor } },
  apiKeys: { key: 'api-noegler', words: { da: da.apiKeys, en: en.apiKeys } },
} as const;
