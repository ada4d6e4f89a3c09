import type { SameKeys } from '../../kernel/language.ts';
import type { da } from './text-help.da.ts';

export const en: SameKeys<typeof da> = {
  account: {
    task: 'Change password or language',
    what: 'Your details, your language, your password and where you are signed in.',
    can: 'Change language and password, turn on login in two steps, and sign out everywhere else.',
    who: 'Only you.',
  },
  factor: {
    task: 'Turn on login in two steps',
    what: 'A code from your phone on top of the password. A stolen password is then not enough.',
    can: 'Turn it on with an app on the phone, and write the recovery codes down for the day the phone is lost.',
    who: 'Only you. Where both phone and codes are lost, the administrator can turn it off.',
  },
  apiKeys: {
    task: 'Give another system a key',
    what: 'Keys with which a municipality’s own system can fetch open meetings and decisions.',
    can: 'Make a key, write it down when it is shown, and close it when it is not used. It can never change anything.',
    who: 'The administrator.',
  },
};
