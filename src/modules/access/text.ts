import { accountsDa } from './text-accounts.da.ts';
import { accountsEn } from './text-accounts.en.ts';
import { mandatesDa } from './text-mandates.da.ts';
import { mandatesEn } from './text-mandates.en.ts';
import { permissionsDa } from './text-permissions.da.ts';
import { permissionsEn } from './text-permissions.en.ts';
import { da } from './text.da.ts';
import { en } from './text.en.ts';

export const accessTexts = {
  da: {
    ...da,
    ...mandatesDa,
    accounts: accountsDa,
    permissions: permissionsDa,
    refusals: { ...da.refusals, ...mandatesDa.refusals },
  },
  en: {
    ...en,
    ...mandatesEn,
    accounts: accountsEn,
    permissions: permissionsEn,
    refusals: { ...en.refusals, ...mandatesEn.refusals },
  },
};
export type AccessText = (typeof accessTexts)['da' | 'en'];
export type RefusalCode = keyof (typeof accessTexts)['da']['refusals'];
export type PermissionArea = keyof typeof permissionsDa.areas;
