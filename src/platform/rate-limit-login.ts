/** Counts tries per key within a sliding time. `take` says whether one more is allowed, and counts it if it is. */
export type Tries = { take(key: string, now: Date): boolean };

const minuteMs = 60_000;
const keysMax = 50_000;

/** At most `max` tries per key in any `minutes`. Kept in memory: a restart forgets them, and nobody else can. */
export function triesOf(max: number, minutes: number): Tries {
  const times = new Map<string, number[]>();
  return {
    take: (key, now) => {
      const since = now.getTime() - minutes * minuteMs;
      const recent = (times.get(key) ?? []).filter((time) => time > since);
      const isAllowed = recent.length < max;
      if (isAllowed) recent.push(now.getTime());
      times.delete(key); // put back at the end: what has rested longest is forgotten first
      times.set(key, recent);
      if (times.size > keysMax) times.delete(times.keys().next().value ?? '');
      return isAllowed;
    },
  };
}

/** Every limit of signing in. Keys are what was typed, whether or not there is such an account. */
export type LoginTries = {
  /** Passwords weighed for one account. */
  account: Tries;
  /** Sign-ins tried from one network address. */
  address: Tries;
  /** Codes tried for one account from one address, and from all: the owner elsewhere has tries of his own. */
  codeHere: Tries;
  code: Tries;
  /** Mails asked for to one address, and from one network address. */
  mail: Tries;
  mailsFrom: Tries;
};

const quarter = 15;
const hour = 60;
const limits = { account: 10, address: 30, codeHere: 10, code: 100, mail: 5, mailsFrom: 30 } as const;

/** The limits with nothing counted. */
export const loginTries = (): LoginTries => ({
  account: triesOf(limits.account, quarter),
  address: triesOf(limits.address, quarter),
  codeHere: triesOf(limits.codeHere, quarter),
  code: triesOf(limits.code, quarter),
  mail: triesOf(limits.mail, hour),
  mailsFrom: triesOf(limits.mailsFrom, hour),
});
