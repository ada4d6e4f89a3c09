import type { Route } from '../../platform/route.ts';
import { accountRoutes } from './account-routes.ts';
import { apiKeyRoutes } from './api-key-routes.ts';
import { prepareProviderLogin, returnFromProvider } from './handlers/provider-login.ts';
import { showSignIn, submitLanguage, submitSignIn, submitSignOut } from './handlers/sign-in.ts';
import { identityPaths } from './paths.ts';
import type { IdentityPermission } from './policy.ts';

/** Every door into this module. */
export const identityRoutes: readonly Route<IdentityPermission>[] = [
  {
    method: 'GET',
    path: identityPaths.signIn.pattern,
    permission: 'sign-in',
    audit: 'login.offered',
    logs: 'never',
    show: showSignIn,
  },
  {
    method: 'POST',
    path: identityPaths.signIn.pattern,
    permission: 'sign-in',
    audit: 'login.started',
    submit: submitSignIn,
  },
  {
    method: 'POST',
    path: identityPaths.provider.pattern,
    permission: 'sign-in',
    audit: 'provider.asked',
    prepare: prepareProviderLogin,
  },
  {
    method: 'GET',
    path: identityPaths.providerReturn.pattern,
    permission: 'sign-in',
    audit: 'login.proved',
    comeBack: returnFromProvider,
  },
  {
    method: 'POST',
    path: identityPaths.signOut.pattern,
    permission: 'sign-out',
    audit: 'login.ended',
    submit: submitSignOut,
  },
  {
    method: 'POST',
    path: identityPaths.language.pattern,
    permission: 'choose-language',
    audit: 'language.chosen',
    submit: submitLanguage,
  },
  ...accountRoutes,
  ...apiKeyRoutes,
];
