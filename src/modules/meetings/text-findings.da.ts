/** What the pages of the check say around its findings. The findings themselves are in text-check. */
const found = (count: number): string => (count === 1 ? '1 fund' : `${count} fund`);

export const da = {
  check: 'Kontrol',
  title: (meeting: string) => `Kontrol af ${meeting}`,
  count: found,
  lead: (open: number) =>
    open === 0
      ? 'Kontrollen finder intet, der ikke allerede er vurderet.'
      : 'Det her passer ikke sammen i dokumentet. Kontrollen kan tage fejl: så afvis fundet, og skriv hvorfor.',
  counts: (counts: readonly { word: string; count: number }[]) =>
    counts.map(({ word, count }) => `${word}: ${count}`).join(' · '),
  seeItem: (name: string) => `Se punkt ${name}`,
  seeAll: (count: number) => (count === 1 ? 'Se fundet' : `Se alle ${count} fund`),
  seeDismissed: (count: number) => (count === 1 ? 'Se det afviste fund' : `Se de ${count} afviste fund`),
  mark: 'Fund:',
  moreFindings: (count: number) => (count === 1 ? 'og 1 fund mere' : `og ${count} fund mere`),
  seeFinding: 'Se fundet',
  seeMeeting: 'Se mødet',
  repairBody: 'Ret forummets periode',
  repairImport: 'Ret i indlæsningen',
  nothingOpen: 'Ingen fund.',
  allDismissed: 'Alle fund er vurderet.',
  onlySecretariat: 'Kun sekretariatet ser kontrollen.',
  wholeMeeting: 'Hele mødet',
  itemHeading: (name: string, title: string) => `Punkt ${name}: ${title}`,
  lines: (ranges: readonly (readonly [number, number])[]) =>
    `Kildens linje ${ranges.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ')}`,
  expected: 'Regnet ud',
  stated: 'Skrevet',
  difference: 'Forskel',
  days: (count: string) => `${count} dage`,
  seats: (count: string) => `${count} pladser`,
  perMille: (count: string) => `${count} promille`,
  remedy: 'Hvad kan gøres',
  dismiss: 'Afvis',
  dismissSpoken: (what: string) => `Afvis: ${what}`,
  dismissTitle: 'Afvis fundet',
  dismissLead:
    'Fundet står der stadig, foldet sammen og med din begrundelse. Ændrer teksten sig, kommer et nyt fund frem.',
  reason: 'Begrundelse',
  reasonHint: 'Hvorfor er det rigtigt, som det står? Kun sekretariatet læser det.',
  confirm: 'Afvis fundet',
  cancel: 'Fortryd',
  dismissed: (count: number) => `Afviste fund (${count})`,
  dismissedBy: (who: string, when: string) => `Afvist af ${who} ${when}`,
  takeBack: 'Fortryd afvisningen',
  draftNone: 'Kontrollen finder intet i udkastet.',
  refusals: {
    'reason-missing': 'Skriv en begrundelse.',
    'reason-too-long': (most: number) => `Begrundelsen må højst være på ${most} tegn.`,
    'dismissed-already': (who: string, reason: string) =>
      `${who} har afvist fundet, siden du åbnede siden. Begrundelsen er: “${reason}”.`,
  },
} as const;
