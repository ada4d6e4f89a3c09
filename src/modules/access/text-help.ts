import { da } from './text-help.da.ts';
import { en } from './text-help.en.ts';

/** The help of each page; the keys are addresses on the page of all help. */
export const accessHelp = {
  rights: { key: 'rettigheder', words: { da: da.rights, en: en.rights } },
  readers: { key: 'hvem-kan-se', words: { da: da.readers, en: en.readers } },
  users: { key: 'brugere', words: { da: da.users, en: en.users } },
  substitutions: { key: 'stedfortraedere', words: { da: da.substitutions, en: en.substitutions } },
  delegations: { key: 'delegationer', words: { da: da.delegations, en: en.delegations } },
  mine: { key: 'mine-rettigheder', words: { da: da.mine, en: en.mine } },
  candidates: { key: 'kandidater', words: { da: da.candidates, en: en.candidates } },
  contacts: { key: 'kontaktpersoner', words: { da: da.contacts, en: en.contacts } },
  decisionRights: { key: 'beslutningsret', words: { da: da.decisionRights, en: en.decisionRights } },
} as const;
