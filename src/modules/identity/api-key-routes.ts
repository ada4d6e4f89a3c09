import type { Route } from '../../platform/route.ts';
import {
  showApiKey,
  showApiKeys,
  submitApiKey,
  submitApiKeyEnd,
  submitApiKeyNoted,
} from './handlers/api-keys.ts';
import { identityPaths } from './paths.ts';
import type { IdentityPermission } from './policy.ts';

const keep = { permission: 'keep-api-keys' } as const;

/** The administrator's doors to keys for other systems. Making one asks for a fresh proof. */
export const apiKeyRoutes: readonly Route<IdentityPermission>[] = [
  {
    ...keep,
    method: 'GET',
    path: identityPaths.apiKeys.pattern,
    audit: 'api-keys.listed',
    logs: 'never',
    show: showApiKeys,
  },
  {
    ...keep,
    method: 'POST',
    path: identityPaths.apiKeys.pattern,
    audit: 'api-key.made',
    stepUp: true,
    submit: submitApiKey,
  },
  {
    ...keep,
    method: 'GET',
    path: identityPaths.apiKey.pattern,
    audit: 'api-key.shown',
    logs: 'always',
    show: showApiKey,
  },
  {
    ...keep,
    method: 'POST',
    path: identityPaths.apiKeyNoted.pattern,
    audit: 'api-key.noted',
    submit: submitApiKeyNoted,
  },
  {
    ...keep,
    method: 'POST',
    path: identityPaths.apiKeyEnd.pattern,
    audit: 'api-key.ended',
    submit: submitApiKeyEnd,
  },
];
