import type { Preparing, Route, Showing, Submit } from '../../platform/route.ts';
import {
  prepareChangePassword,
  showAccount,
  showChangePassword,
  submitAccountLanguage,
  submitOtherLoginsEnd,
  submitOwnLoginEnd,
} from './handlers/account.ts';
import { showLink, submitLink } from './handlers/choose-password.ts';
import { prepareConfirm, showConfirm } from './handlers/confirm.ts';
import { showForgotten, submitForgotten } from './handlers/forgotten-password.ts';
import { preparePasswordSignIn, prepareSecondStep, showPasswordSignIn } from './handlers/password-sign-in.ts';
import {
  showFactor,
  showNewCodes,
  submitCodesNoted,
  submitFactorCode,
  submitFactorOff,
  submitFactorStart,
  submitNewCodes,
} from './handlers/second-factor.ts';
import { identityPaths } from './paths.ts';
import type { IdentityPermission } from './policy.ts';

type OurRoute = Route<IdentityPermission>;
type Audit = OurRoute['audit'];
type Address = { pattern: `/${string}` };
type Show = Showing<IdentityPermission>['show'];
type Prepare = Preparing<IdentityPermission>['prepare'];

/** For everybody: what leads to an account. */
const open = { permission: 'sign-in' } as const;
/** For who has signed in: his own account and nobody else's. */
const own = { permission: 'keep-own-account' } as const;

const page = ({ pattern: path }: Address, audit: Audit, show: Show) =>
  ({ method: 'GET', path, audit, logs: 'never', show }) as const;
const change = ({ pattern: path }: Address, audit: Audit, submit: Submit) =>
  ({ method: 'POST', path, audit, submit }) as const;
const weighed = ({ pattern: path }: Address, audit: Audit, prepare: Prepare) =>
  ({ method: 'POST', path, audit, prepare }) as const;

const paths = identityPaths;

/** The doors of passwords and second steps, of links in mails, and of one's own account. */
export const accountRoutes: readonly OurRoute[] = [
  { ...open, ...page(paths.password, 'login.offered', showPasswordSignIn) },
  { ...open, ...weighed(paths.password, 'login.started', preparePasswordSignIn) },
  { ...open, ...weighed(paths.secondStep, 'login.started', prepareSecondStep) },
  { ...open, ...page(paths.forgotten, 'reset.offered', showForgotten) },
  { ...open, ...change(paths.forgotten, 'reset.asked', submitForgotten) },
  { ...open, ...page(paths.link, 'account-link.opened', showLink) },
  { ...open, ...change(paths.link, 'account-link.used', submitLink) },
  { ...own, ...page(paths.confirm, 'proof.asked', showConfirm) },
  { ...own, ...weighed(paths.confirm, 'proof.given', prepareConfirm) },
  { ...own, ...page(paths.account, 'account.shown', showAccount) },
  { ...own, ...change(paths.accountLanguage, 'language.chosen', submitAccountLanguage) },
  { ...own, ...page(paths.accountPassword, 'password.opened', showChangePassword) },
  { ...own, ...weighed(paths.accountPassword, 'password.changed', prepareChangePassword) },
  { ...own, ...change(paths.otherLogins, 'login.ended', submitOtherLoginsEnd) },
  { ...own, ...change(paths.ownLogin, 'login.ended', submitOwnLoginEnd) },
  { ...own, ...page(paths.factor, 'second-factor.opened', showFactor) },
  { ...own, ...change(paths.factorStart, 'second-factor.begun', submitFactorStart), stepUp: true },
  { ...own, ...change(paths.factor, 'second-factor.started', submitFactorCode) },
  { ...own, ...change(paths.factorOff, 'second-factor.removed', submitFactorOff), stepUp: true },
  { ...own, ...page(paths.recoveryCodes, 'recovery-codes.shown', showNewCodes) },
  { ...own, ...change(paths.recoveryCodesNew, 'recovery-codes.begun', submitNewCodes), stepUp: true },
  { ...own, ...change(paths.recoveryCodes, 'recovery-codes.saved', submitCodesNoted) },
];
