import type { Route } from '../../platform/route.ts';
import { downloadLog, showLog } from './handlers/log.ts';
import { showOwnLookups } from './handlers/own-lookups.ts';
import { showSample, showSamples, submitConclusion, submitDraw } from './handlers/samples.ts';
import { auditPaths } from './paths.ts';
import type { AuditPermission } from './policy.ts';

/** Every door into this module. Who looks at the log leaves a line in it. */
export const auditRoutes: readonly Route<AuditPermission>[] = [
  {
    method: 'GET',
    path: auditPaths.log.pattern,
    permission: 'read-audit-log',
    audit: 'audit-log.read',
    logs: 'always',
    show: showLog,
  },
  {
    method: 'GET',
    path: auditPaths.file.pattern,
    permission: 'read-audit-log',
    audit: 'audit-log.exported',
    logs: 'always',
    show: downloadLog,
  },
  {
    method: 'GET',
    path: auditPaths.samples.pattern,
    permission: 'review-audit-sample',
    audit: 'audit-sample.listed',
    logs: 'never',
    show: showSamples,
  },
  {
    method: 'GET',
    path: auditPaths.sample.pattern,
    permission: 'review-audit-sample',
    audit: 'audit-sample.read',
    logs: 'always',
    show: showSample,
  },
  {
    method: 'POST',
    path: auditPaths.sample.pattern,
    permission: 'review-audit-sample',
    audit: 'audit-sample.drawn',
    submit: submitDraw,
  },
  {
    method: 'POST',
    path: auditPaths.conclusion.pattern,
    permission: 'review-audit-sample',
    audit: 'audit-sample.concluded',
    submit: submitConclusion,
  },
  {
    method: 'GET',
    path: auditPaths.ownLookups.pattern,
    permission: 'read-own-lookups',
    audit: 'lookups.read',
    logs: 'always',
    show: showOwnLookups,
  },
];
