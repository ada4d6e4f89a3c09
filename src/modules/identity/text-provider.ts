import type { Language, SameKeys } from '../../kernel/language.ts';

/** The sentences of signing in at an identity provider. */
const da = {
  signInWith: (name: string) => `Log ind med ${name}`,
  again: 'Tilbage til log ind',
  refusals: {
    'provider-down': {
      title: 'Loginet kan ikke nås lige nu',
      what: 'Det sted, du logger ind, svarer ikke. Intet er sket her. Prøv igen om lidt, eller spørg din it-afdeling.',
    },
    'provider-refused': {
      title: 'Du blev ikke logget ind',
      what: 'Svaret fra det sted, du logger ind, kunne ikke bruges. Prøv forfra, eller kontakt sekretariatet.',
    },
    'organisation-unknown': {
      title: 'Din organisation er ikke med',
      what: 'Dit login peger på en organisation, som ikke er sat op i Rammeværk. Kontakt sekretariatet.',
    },
    'attempt-unknown': {
      title: 'Forsøget er udløbet',
      what: 'Du skal gennemføre loginet inden for 10 minutter, i samme browser, og kun én gang. Begynd forfra.',
    },
    'no-such-user': {
      title: 'Du har ikke adgang endnu',
      what: 'Vi ved nu, hvem du er, men du er ikke oprettet som bruger. Bed sekretariatet om en invitation.',
    },
    'other-organisation': {
      title: 'Dit login hører til en anden organisation',
      what: 'Du er bruger for en anden organisation end den, dit login peger på. Kontakt sekretariatet.',
    },
  },
} as const;

const en: SameKeys<typeof da> = {
  signInWith: (name: string) => `Sign in with ${name}`,
  again: 'Back to sign-in',
  refusals: {
    'provider-down': {
      title: 'Sign-in cannot be reached right now',
      what: 'The place where you sign in does not answer. Nothing has happened here. Try again, or ask your own IT.',
    },
    'provider-refused': {
      title: 'You were not signed in',
      what: 'The answer from the place where you sign in could not be used. Begin again, or contact the secretariat.',
    },
    'organisation-unknown': {
      title: 'Your organisation is not here',
      what: 'Your sign-in names an organisation that is not set up in Rammeværk. Contact the secretariat.',
    },
    'attempt-unknown': {
      title: 'The attempt has expired',
      what: 'Sign-in must be finished within 10 minutes, in the same browser, and only once. Begin again.',
    },
    'no-such-user': {
      title: 'You do not have access yet',
      what: 'We know who you are, but you are not a user. Ask the secretariat for an invitation.',
    },
    'other-organisation': {
      title: 'Your sign-in belongs to another organisation',
      what: 'You are a user for another organisation than your sign-in names. Contact the secretariat.',
    },
  },
};

export const providerTexts: Record<Language, SameKeys<typeof da>> = { da, en };
