/** The words of the mails. They are written in Danish, as the agendas are. */
export const mailText = {
  subjects: {
    agenda: (body: string, day: string) => `Dagsorden: ${body} ${day}`,
    supplement: (body: string, day: string, version: number) =>
      `Tillæg til dagsorden: ${body} ${day} (version ${version})`,
    change: (body: string, day: string, version: number) =>
      `Ændret dagsorden: ${body} ${day} (version ${version})`,
    moved: (body: string, day: string) => `Mødet er flyttet: ${body} ${day}`,
    postponed: (body: string, day: string) => `Mødet er udsat: ${body} ${day}`,
    cancelled: (body: string, day: string) => `Mødet er aflyst: ${body} ${day}`,
    substitute: (body: string, day: string) => `Du er stedfortræder: ${body} ${day}`,
    relieved: (body: string, day: string) => `Du er ikke stedfortræder mere: ${body} ${day}`,
    guest: (body: string, day: string) => `Du er gæst ved et punkt: ${body} ${day}`,
  },
  greeting: (name: string) => `Kære ${name}`,
  intro: {
    agenda: (body: string) => `Her er dagsordenen til mødet i ${body}.`,
    supplement: (body: string) => `Her er et tillæg til dagsordenen til mødet i ${body}.`,
    change: (body: string) => `Dagsordenen til mødet i ${body} er ændret.`,
    moved: (body: string, from: string) =>
      from === ''
        ? `Mødet i ${body} har fået ny tid eller nyt sted.`
        : `Mødet i ${body} den ${from} er flyttet.`,
    postponed: (body: string) => `Mødet i ${body} er udsat. Du får besked, når der er en ny dag.`,
    cancelled: (body: string) => `Mødet i ${body} er aflyst.`,
    substitute: (body: string, whom: string) => `Du er stedfortræder for ${whom} ved mødet i ${body}.`,
    relieved: (body: string, whom: string) =>
      `${whom} har ikke længere brug for dig som stedfortræder ved mødet i ${body}.`,
    guest: (body: string) => `Du er inviteret som gæst ved mødet i ${body}.`,
    timeOnly: (body: string) => `Der er møde i ${body}.`,
  },
  when: (words: string) => `Tid: ${words}`,
  where: (words: string) => `Sted: ${words}`,
  yourTime: (words: string) => `Dit punkt: ${words}`,
  noteHeading: 'BESKED FRA SEKRETARIATET',
  changesHeading: 'DET ER NYT',
  changes: { new: 'Nyt punkt', withdrawn: 'Udgår', changed: 'Ændret' },
  seeChanges: 'Se ændringerne ved siden af hinanden:',
  agendaHeading: 'DAGSORDEN',
  itemsHeading: 'DIT PUNKT',
  closed: '(lukket punkt)',
  municipal: '(kun for kommuner)',
  readHere: 'Læs dagsordenen og bilagene:',
  readItem: 'Læs punktet:',
  openUntil: (day: string) => `Linket er åbent til og med den ${day}.`,
  pdfOfItem: 'Punktet er vedhæftet som PDF. Er det lukket, står der kun overskriften.',
  pdf: 'Dagsordenen er vedhæftet som PDF. Lukkede punkter står der kun med overskrift.',
  noPdf: {
    'too-large': 'Dagsordenen fylder for meget til en mail. Læs den med linket.',
    'not-made': 'Der er ingen PDF med denne gang. Læs dagsordenen med linket.',
  },
  reply: 'Kommer du? Svar med et klik, også med afbud og stedfortræder:',
  replyKeep: 'Linket er dit eget. Send det ikke videre.',
  calendar: 'Mødet er vedhæftet som kalenderfil.',
  calendarCancelled: 'Kalenderfilen fjerner mødet fra din kalender.',
  why: {
    member: (body: string) => `Du får mailen, fordi du sidder i ${body}.`,
    contact: (body: string) => `Du får mailen, fordi du er kontaktperson for ${body}.`,
    guest: 'Du får mailen, fordi du er inviteret til et punkt.',
    substitute: 'Du får mailen, fordi du er nævnt som stedfortræder.',
    extra: 'Du får mailen, fordi sekretariatet har sat dig på listen.',
  },
  signature: 'Venlig hilsen\nSekretariatet',
  pdfName: (body: string, day: string) => `dagsorden-${body}-${day}.pdf`,
  calendarName: (body: string, day: string) => `moede-${body}-${day}.ics`,
  event: (body: string) => `Møde i ${body}`,
  eventAsGuest: (body: string) => `Gæst ved møde i ${body}`,
} as const;
