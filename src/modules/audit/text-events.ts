import type { Language } from '../../kernel/language.ts';

type Words = Readonly<Record<Language, string>>;
const words = (da: string, en: string): Words => ({ da, en });

/** What an event is about: the part before its point. */
const nouns: Readonly<Record<string, Words>> = {
  affiliation: words('ansættelse', 'affiliation'),
  archive: words('arkivet', 'the archive'),
  'audit-log': words('hændelsesloggen', 'the audit log'),
  'audit-sample': words('stikprøve', 'sample'),
  'audit-segments': words('gamle hændelser', 'old audit lines'),
  bodies: words('fora', 'bodies'),
  body: words('forum', 'body'),
  'body-event': words('ændring af et forums status', 'change of a body’s status'),
  decisions: words('beslutninger', 'decisions'),
  digest: words('nyhedsmail', 'digest'),
  finding: words('fund i kontrollen', 'finding of the check'),
  'finding-dismissal': words('afvisning af et fund', 'dismissal of a finding'),
  follows: words('det, man følger', 'what one follows'),
  import: words('import', 'import'),
  imports: words('importer', 'imports'),
  language: words('sprog', 'language'),
  login: words('login', 'login'),
  lookups: words('egne opslag', 'own lookups'),
  matter: words('sag', 'matter'),
  'matter-item': words('punkt i en sag', 'item of a matter'),
  matters: words('sager', 'matters'),
  meeting: words('møde', 'meeting'),
  'meeting-access': words('adgang til et møde', 'access to a meeting'),
  'meeting-attendance': words('deltagere i et møde', 'attendance of a meeting'),
  'meeting-check': words('kontrol af et møde', 'check of a meeting'),
  'meeting-item': words('punkt', 'item'),
  'meeting-item-access': words('adgang til et punkt', 'access to an item'),
  'meeting-list': words('mødelisten', 'the list of meetings'),
  membership: words('medlemskab', 'membership'),
  merge: words('sammenlægning', 'merge'),
  organisation: words('organisation', 'organisation'),
  organisations: words('organisationer', 'organisations'),
  person: words('person', 'person'),
  persons: words('personer', 'persons'),
  search: words('søgning', 'search'),
  suggestions: words('søgeforslag', 'suggestions'),
};

/** What happened to it: the part after its point. */
const verbs: Readonly<Record<string, Words>> = {
  accepted: words('godkendt', 'accepted'),
  added: words('tilføjet', 'added'),
  begun: words('begyndt', 'begun'),
  changed: words('ændret', 'changed'),
  chosen: words('valgt', 'chosen'),
  concluded: words('konkluderet', 'concluded'),
  created: words('oprettet', 'created'),
  discarded: words('kasseret', 'discarded'),
  dismissed: words('afvist', 'dismissed'),
  drawn: words('trukket', 'drawn'),
  edited: words('rettet', 'edited'),
  ended: words('afsluttet', 'ended'),
  exported: words('hentet som fil', 'exported'),
  followed: words('fulgt', 'followed'),
  listed: words('vist som liste', 'listed'),
  merged: words('lagt sammen', 'merged'),
  offered: words('vist', 'offered'),
  opened: words('åbnet', 'opened'),
  queued: words('lagt i kø', 'queued'),
  read: words('læst', 'read'),
  removed: words('fjernet', 'removed'),
  renamed: words('omdøbt', 'renamed'),
  reopened: words('åbnet igen', 'reopened'),
  restored: words('hentet tilbage', 'restored'),
  saved: words('gemt', 'saved'),
  shown: words('vist', 'shown'),
  split: words('delt', 'split'),
  started: words('begyndt', 'started'),
  stopped: words('stoppet', 'stopped'),
  'taken-back': words('taget tilbage', 'taken back'),
  unfollowed: words('ikke længere fulgt', 'unfollowed'),
};

/** An event in words, 'Møde: læst'. What has no word yet is shown as the program writes it. */
export function eventInWords(event: string, language: Language): string {
  const [noun = '', verb = ''] = event.split('.');
  const about = nouns[noun]?.[language];
  const happened = verbs[verb]?.[language];
  if (about === undefined) return event;
  return `${about[0]?.toUpperCase()}${about.slice(1)}: ${happened ?? verb.replaceAll('-', ' ')}`;
}
