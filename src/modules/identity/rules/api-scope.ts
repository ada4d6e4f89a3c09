/** What a key may be made for, and the permissions of the house that each stands for. */
export const apiScopes = {
  meetings: ['read-meetings'],
  decisions: ['read-decisions', 'read-matters'],
  registers: ['see-organisations', 'see-bodies'],
  search: ['search'],
} as const;
export type ApiScope = keyof typeof apiScopes;
export const apiScopeNames = Object.keys(apiScopes) as readonly ApiScope[];

/** The permissions of the chosen parts, as a key carries them. */
export const permissionsOf = (chosen: readonly ApiScope[]): string[] =>
  chosen.flatMap((name) => apiScopes[name]);

/** The parts a key was made for. */
export const scopesOf = (permissions: readonly string[]): ApiScope[] =>
  apiScopeNames.filter((name) => apiScopes[name].every((permission) => permissions.includes(permission)));

const shownMinutesMax = 10;
const minuteMs = 60_000;

/** Whether a key that was made then may still be shown to the one who made it. */
export const isStillShown = (madeAt: Date, now: Date): boolean =>
  now.getTime() - madeAt.getTime() < shownMinutesMax * minuteMs;
