import { path } from '../../kernel/path.ts';

export const identityPaths = {
  signIn: path('/log-ind'),
  /** Where the button to the identity provider leads, and where the browser comes back to. */
  provider: path('/log-ind/udbyder'),
  providerReturn: path('/log-ind/udbyder/retur'),
  signOut: path('/log-ud'),
  language: path('/sprog'),
  /** The form for e-mail and password; in production it stands at `signIn` too. */
  password: path('/log-ind/adgangskode'),
  secondStep: path('/log-ind/kode'),
  forgotten: path('/glemt-adgangskode'),
  /** Where the link of an invitation or a reset leads: `?noegle=…`. */
  link: path('/adgangskode'),
  /** A fresh proof of who one is: `?retur=…`. */
  confirm: path('/bekraeft'),
  account: path('/min-konto'),
  accountLanguage: path('/min-konto/sprog'),
  accountPassword: path('/min-konto/adgangskode'),
  factor: path('/min-konto/totrin'),
  factorStart: path('/min-konto/totrin/nyt'),
  factorOff: path('/min-konto/totrin/fra'),
  recoveryCodes: path('/min-konto/noedkoder'),
  recoveryCodesNew: path('/min-konto/noedkoder/nye'),
  ownLogin: path('/min-konto/logins/:login/afslut'),
  apiKeys: path('/api-noegler'),
  apiKey: path('/api-noegler/:id'),
  apiKeyNoted: path('/api-noegler/:id/gemt'),
  apiKeyEnd: path('/api-noegler/:id/lukning'),
  otherLogins: path('/min-konto/logins/afslut-andre'),
};
