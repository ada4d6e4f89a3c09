import type { LinkPurpose } from './link-lives.ts';

/** What happened to somebody's account that he or she must hear of, so that a stranger's hand is noticed. */
export type AccountNews =
  | 'password-changed'
  | 'second-factor-on'
  | 'second-factor-off'
  | 'recovery-codes-new'
  | 'recovery-code-used';

export type MailWords = { subject: string; text: string };

const greeting = (name: string): string => `Kære ${name}`;
const closing = 'Venlig hilsen\nRammeværk';

const inParagraphs = (...parts: string[]): string => parts.join('\n\n');

/** The mail a link is sent in. `url` stands alone on its line, so that no mail program breaks it. */
export function linkMail(purpose: LinkPurpose, name: string, url: string): MailWords {
  return purpose === 'invitation' ? invitation(name, url) : reset(name, url);
}

const invitation = (name: string, url: string): MailWords => ({
  subject: 'Du har fået adgang til Rammeværk',
  text: inParagraphs(
    greeting(name),
    'Du er oprettet som bruger i Rammeværk. Vælg din adgangskode her:',
    url,
    'Linket virker i 7 dage og kun én gang. Er det udløbet, så bed om en ny invitation.',
    'Kender du ikke til det, så slet mailen. Uden linket sker der ingenting.',
    closing,
  ),
});

const reset = (name: string, url: string): MailWords => ({
  subject: 'Ny adgangskode til Rammeværk',
  text: inParagraphs(
    greeting(name),
    'Nogen, forhåbentlig dig, har bedt om en ny adgangskode til Rammeværk. Vælg den her:',
    url,
    'Linket virker i 10 minutter og kun én gang. Har du totrinslogin, skal du stadig bruge din kode.',
    'Har du ikke bedt om det, så slet mailen. Din adgangskode er den samme som før.',
    closing,
  ),
});

const news: Readonly<Record<AccountNews, readonly [subject: string, what: string]>> = {
  'password-changed': [
    'Din adgangskode er skiftet',
    'Adgangskoden til din bruger i Rammeværk er lige blevet skiftet, og alle andre steder er du logget ud.',
  ],
  'second-factor-on': ['Totrinslogin er slået til', 'Totrinslogin er slået til for din bruger i Rammeværk.'],
  'second-factor-off': [
    'Totrinslogin er slået fra',
    'Totrinslogin er slået fra for din bruger i Rammeværk. Nu er adgangskoden alene nok.',
  ],
  'recovery-codes-new': [
    'Du har fået nye nødkoder',
    'Der er lavet nye nødkoder til din bruger i Rammeværk. De gamle virker ikke længere.',
  ],
  'recovery-code-used': [
    'En nødkode er brugt',
    'Nogen, forhåbentlig dig, har logget ind i Rammeværk med en af dine nødkoder.',
  ],
};

/** The mail that tells of a change. It holds no link: it asks the reader to act in the system itself. */
export function newsMail(what: AccountNews, name: string): MailWords {
  const [subject, sentence] = news[what];
  const doubt = 'Var det ikke dig, så få lavet en ny adgangskode straks, og sig det til sekretariatet.';
  return { subject, text: inParagraphs(greeting(name), sentence, doubt, closing) };
}
