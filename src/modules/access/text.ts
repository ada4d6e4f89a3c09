import { accountsDa } from './text-accounts.da.ts';
import { accountsEn } from './text-accounts.en.ts';
import { permissionsDa } from './text-permissions.da.ts';
import { permissionsEn } from './text-permissions.en.ts';
import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const accessTexts = {
  da: { ...da, accounts: accountsDa, permissions: permissionsDa },
  en: { ...en, accounts: accountsEn, permissions: permissionsEn },
};
export type AccessText = (typeof accessTexts)['da' | 'en'];
export type RefusalCode = keyof typeof da.refusals;
export type PermissionArea = keyof typeof permissionsDa.areas;
