/** What an item asks of the meeting. 'other' = the text does not say. */
export const itemKinds = ['formality', 'decision', 'discussion', 'information', 'other'] as const;
export type ItemKind = (typeof itemKinds)[number];

export type ItemWords = {
  readonly title: string;
  readonly sectionTitle: string | null;
  readonly recommendations: readonly string[];
};

/**
 * The kind of an item from its words, the surest sign first: a title that is always a formality, the verbs of what
 * is recommended, the section it stands in, the first words of the title. One recommendation to decide makes it a
 * decision.
 */
export function itemKind({ title, sectionTitle, recommendations }: ItemWords): ItemKind {
  const name = plain(title);
  if (formality.test(name)) return 'formality';
  const asked = recommendations.map(plain);
  if (asked.some((text) => decides.test(text) && !discusses.test(firstWords(text)))) return 'decision';
  if (asked.some((text) => discusses.test(text))) return 'discussion';
  if (asked.some((text) => informs.test(text))) return 'information';
  return kindOfSection(plain(sectionTitle ?? '')) ?? kindOfTitle(name) ?? 'other';
}

const formalities = [
  '(godkendelse|behandling) af (dagsorden(en)?|((sidste|forrige) )?referat(et|er)?)( og | for| fra| af|[:,.]|$)',
  '(valg|udpegning) af (ordstyrer|referent|mødeleder|dirigent)',
  '(evt|eventuelt)\\b',
  'næste møde',
  'kommende møder',
  'velkomst',
  'åbning af mødet',
  'underskrift',
];
const formality = new RegExp(`^(${formalities.join('|')})`);
const decidingVerbs =
  'godkend beslut vedtag tiltræd afgør vælger udpeg anbefal bevilg nedsæt fastsæt indstiller bemyndig deleger støtter';
const decides = new RegExp(`\\b(${decidingVerbs.replaceAll(' ', '|')})`);
const discusses = /\b(drøft|evaluer|kommenter|debatter|giver? input|tilkendegiv|overvej|prioriter)/;
const informs = /\b(efterretning|orienter|informer)/;

/** "drøfter og godkender" decides; "drøfter, om udkastet kan godkendes" does not. */
const firstWords = (text: string): string =>
  /\bog (godkend|beslut|vedtag|anbefal|tiltræd)/.test(text)
    ? ''
    : (text.split(/\b(om|hvordan|hvad|hvilke)\b/)[0] ?? '');

function kindOfSection(section: string): ItemKind | undefined {
  if (/orientering|efterretning|meddelelser/.test(section)) return 'information';
  if (/beslutning|afgørelse|godkendelse/.test(section)) return 'decision';
  return /drøftelse|debat|tema/.test(section) ? 'discussion' : undefined;
}

function kindOfTitle(title: string): ItemKind | undefined {
  if (
    /^(orientering|status|meddelelser|siden sidst|nyt fra|gensidig orientering|bordet rundt|information)/.test(
      title,
    )
  )
    return 'information';
  if (/^(drøftelse|temadrøftelse|debat|evaluering)/.test(title)) return 'discussion';
  return /^(godkendelse|beslutning|valg|udpegning)/.test(title) ? 'decision' : undefined;
}

const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();
