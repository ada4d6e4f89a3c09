/** The words on the covers of the combined PDF. Documents for a body are in Danish, whoever fetches them. */
export const covers = {
  title: (body: string, day: string) => `Bilag til ${body} ${day}`,
  whole: (body: string, day: string) => `Dagsorden og bilag: ${body} ${day}`,
  fileName: (body: string, key: string) => `${body}-${key}-samlet`,
  kicker: 'Samlet PDF',
  papersWord: 'Bilag',
  runningHead: (body: string, day: string) => `${body} ${day} · Bilag`,
  bookmark: (appendix: string | null, title: string) =>
    appendix === null ? `Bilag: ${title}` : `Bilag ${appendix}: ${title}`,
  count: 'Antal bilag',
  countWith: 'Side for side i denne fil',
  made: 'Samlet den',
  items: 'Hører til',
  item: (number: string, title: string) => `punkt ${number}, ${title}`,
  more: (items: number) => `og ${items} punkter mere`,
  paper: 'Bilagets nummer',
  paperVersion: (number: string, version: number) => `${number}, version ${version}`,
  kind: 'Fil',
  sent: 'Kommer',
  lateness: { sent: 'med dagsordenen', forthcoming: 'eftersendes', tabled: 'omdelt på mødet' },
  notUa:
    'Dagsordenen er sat op for skærmlæsere. Bilagene er, som de blev afleveret, så filen som helhed er ikke PDF/UA.',
  why: {
    announced: 'Bilaget er ikke kommet endnu.',
    follows: 'Bilaget begynder på næste side.',
    other: (kind: string, address: string) =>
      `Filen er ${kind} og står ikke her. Hent den i Rammeværk: ${address}`,
    encrypted: (address: string) =>
      `Filen er låst med adgangskode og kan ikke samles. Hent den i Rammeværk: ${address}`,
    damaged: (address: string) => `Filen er beskadiget og kan ikke samles. Hent den i Rammeværk: ${address}`,
    'too-heavy': (address: string) =>
      `Bilagene fylder for meget til én fil. Hent dette i Rammeværk: ${address}`,
    held: 'Filen kan ikke hentes lige nu. Sekretariatet ser på den.',
    gone: 'Filen er slettet. Sekretariatet kan sige hvorfor.',
  },
  kinds: {
    pdf: 'PDF',
    word: 'et Word-dokument',
    sheet: 'et Excel-ark',
    text: 'en tekstfil',
    picture: 'et billede',
  },
  pages: (pages: number) => (pages === 1 ? '1 side' : `${pages} sider`),
  pageWords: ['side', 'af'] as const,
  unshown: (count: number, mark: string) => `${count} tegn kan ikke vises og står som ${mark}.`,
};
