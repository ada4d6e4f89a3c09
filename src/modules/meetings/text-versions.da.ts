/** Every Danish sentence about an agenda that was sent: its versions, what changed, what was taken off. */
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

type Counts = Readonly<Record<'added' | 'withdrawn' | 'reinstated' | 'changed', number>>;

export const da = {
  handlings: {
    treatment: 'Til behandling',
    information: 'Til orientering',
    noting: 'Til forventet efterretning',
    formal: 'Formalia',
  },
  itemLateness: { sent: '', supplement: 'Tillæg', tabled: 'Omdeles på mødet' },
  appendixLateness: { sent: '', forthcoming: 'eftersendes', tabled: 'omdeles på mødet' },
  appendixStates: { waiting: 'filen bliver set igennem', gone: 'filen kan ikke hentes' },
  fileKinds: { pdf: 'PDF', word: 'Word', sheet: 'Excel', text: 'tekst', picture: 'billede' },
  filePages: (count: number) => counted(count, 'side', 'sider'),
  kinds: { agenda: 'Dagsorden', supplement: 'Tillæg', change: 'Ændring' },

  notSentKick: 'Dagsordenen er ikke sendt endnu',
  notSentTitle: 'Dagsordenen er ikke sendt endnu',
  notSentText: 'Den kommer her, når sekretariatet har sendt den.',
  agendaVersion: (version: number) => `version ${version}`,
  agendaSent: (day: string) => `sendt ${day}`,
  stateNotices: {
    postponed: (reason: string) => `Mødet er udsat: ${reason}`,
    cancelled: (reason: string) => `Mødet er aflyst: ${reason}`,
  },

  changedHeading: (version: number) => `Dagsordenen er ændret: version ${version}`,
  changedSince: (version: number) => `Siden version ${version}: `,
  changes: ({ added, withdrawn, reinstated, changed }: Counts): string => {
    const parts = [
      ...(added > 0 ? [counted(added, 'nyt punkt', 'nye punkter')] : []),
      ...(withdrawn > 0 ? [`${counted(withdrawn, 'punkt', 'punkter')} taget af`] : []),
      ...(reinstated > 0 ? [`${counted(reinstated, 'punkt', 'punkter')} sat på igen`] : []),
      ...(changed > 0 ? [`${counted(changed, 'punkt', 'punkter')} ændret`] : []),
    ];
    return parts.length === 0 ? 'intet i det, du må læse' : parts.join(', ');
  },
  seeChanges: 'Se, hvad der er ændret',
  markRead: (version: number) => `Jeg har læst version ${version}`,

  versionsTitle: 'Versioner af dagsordenen',
  versionsLead: 'Det, der er sendt, ændres ikke. Kommer der mere, er det en ny version.',
  versionsEmpty: 'Dagsordenen er ikke sendt fra Rammeværk, så den har ingen versioner at vise.',
  versionWord: (version: number) => `Version ${version}`,
  columnVersion: 'Version',
  columnKind: 'Art',
  columnSent: 'Sendt',
  columnBy: 'Af',
  columnNote: 'Bemærkning',
  columnChanges: 'Ændringer',
  unknownSender: 'ukendt',
  changesFrom: (version: number) => `Ændringer fra version ${version}`,
  firstVersion: 'Den første',
  newestMark: 'Nyeste',
  versionTitle: (version: number, meeting: string) => `Version ${version} af dagsordenen, ${meeting}`,
  versionLead: (moment: string, by: string) => `Sendt ${moment} af ${by}. Sådan så den ud da.`,
  newerExists: (version: number) => `Der er en nyere: version ${version}.`,
  seeAgenda: 'Se dagsordenen, som den er nu',
  noItemsInVersion: 'Der er ingen punkter i denne version, som du må læse.',
  headingsElsewhere: 'Punkter, du kun må se overskriften på, står på mødets side og ikke i versionerne.',

  differenceTitle: 'Ændringer i dagsordenen',
  differenceLead: (from: number, to: number) => `Fra version ${from} til version ${to}: `,
  differenceNote: 'Tilføjet tekst er fed og understreget, fjernet tekst er overstreget.',
  chooseFrom: 'Fra version',
  chooseTo: 'Til version',
  showDifference: 'Vis ændringer',
  noDifferenceText: 'Der er ingen ændringer mellem de to versioner i det, du må læse.',
  itemChanges: {
    added: 'Nyt punkt',
    withdrawn: 'Taget af dagsordenen',
    reinstated: 'Sat på igen',
    changed: 'Ændret',
  },
  moved: 'Flyttet i rækkefølgen',
  factNames: { section: 'Afsnit', time: 'Tid', presenter: 'Indleder', handling: 'Type' },
  factChange: (fact: string, from: string, to: string) =>
    from === '' ? `${fact}: ${to}` : to === '' ? `${fact} fjernet: ${from}` : `${fact}: ${from} er nu ${to}`,
  recommendations: 'Indstilling',
  unlabelledText: 'Sagsfremstilling',
  appendicesHeading: 'Bilag',
  appendixChanges: {
    added: (appendix: string) => `Nyt: ${appendix}`,
    removed: (appendix: string) => `Fjernet: ${appendix}`,
    'new-version': (appendix: string) => `Ny udgave: ${appendix}`,
    renumbered: (appendix: string) => `Nyt nummer: ${appendix}`,
    same: (appendix: string) => appendix,
  },
  unchangedGap: ' […] ',

  withdrawnMark: 'Taget af dagsordenen',
  withdrawnHeading: 'Punktet er taget af dagsordenen',
  withdrawnOn: (day: string) => `Taget af ${day}.`,
  withdrawnShut: 'Punktet er taget af dagsordenen.',
  seeAsSent: (version: number) => `Se punktet, som det blev sendt i version ${version}`,
  withdraw: 'Tag punktet af dagsordenen',
  withdrawTitle: (number: string) => `Tag punkt ${number} af dagsordenen`,
  withdrawLead:
    'Punktet tages af med det samme for alle. Nummer, overskrift og begrundelse bliver stående, og den tekst, der er ' +
    'sendt, kan stadig ses i versionen.',
  withdrawReason: 'Begrundelse',
  withdrawReasonHint: 'Den vises for alle, der må læse punktet.',
  withdrawSubmit: 'Tag punktet af',
  reinstate: 'Sæt punktet på igen',
  cancel: 'Fortryd',

  overviewSent: (kind: string, body: string, day: string) => `${kind} til ${body} ${day}`,
  overviewVersion: (version: number) => `version ${version}`,
  overviewNotSent: 'dagsorden ikke sendt endnu',
  overviewChanged: (body: string) => `Læs, hvad der er ændret i dagsordenen til ${body}`,
  overviewProposals: (count: number, body: string) =>
    `${counted(count, 'forslag', 'forslag')} til næste dagsorden i ${body}`,
  overviewPlanned: (body: string, day: string) => `Møde i ${body} ${day} er planlagt`,
  overviewSee: 'Se',

  refusals: {
    'reason-missing': 'Skriv, hvorfor punktet tages af dagsordenen.',
    'reason-too-long': 'Begrundelsen er for lang. Den må højst have 1000 tegn.',
    'changed-meanwhile':
      'En anden har rettet punktet, siden du åbnede siden. Se, hvad der står nu, og send igen, hvis det stadig gælder.',
    'meeting-is-over':
      'Mødet er holdt, så punktet kan ikke tages af dagsordenen. Skriv i referatet, hvad der blev af det.',
  },
};
