export const form = {
  newTitle: 'Ny høring',
  changeTitle: 'Ret kladden',
  lead: 'Høringen er en kladde, til du sender den. Du ser først, hvem der får mail.',
  title: 'Titel',
  body: 'Høres på vegne af',
  bodyHint:
    'Forummets kontaktpersoner i hver kommune får mailen; ellers dets medlemmer. Kan rettes bagefter.',
  subject: 'Begyndte med',
  noSubject: 'Intet bestemt punkt',
  subjectItem: (body: string, day: string, title: string) => `${body} ${day}: ${title}`,
  subjectDecision: (position: number) => `beslutning ${position}`,
  background: 'Baggrund',
  backgroundHint: 'Står i mailen, på svarsiden og i hvidbogen.',
  sections: 'Spørgsmål, afsnit for afsnit',
  sectionsHint:
    'Ét spørgsmål på hver linje; der svares på hvert for sig. En linje, der begynder med bindestreg, er et ' +
    'alternativ under spørgsmålet. Det første alternativ er det foreslåede. Uden alternativer svares der med ' +
    'tilslutning, tilslutning med bemærkninger, imod eller ingen bemærkninger.',
  papers: 'Bilag',
  papersHint: 'Bilagenes numre med komma imellem, fx 2026-0012, 2026-0013.',
  dueOn: 'Frist',
  closesOn: 'Sidste dag for sene svar',
  closesHint: 'Tom: ingen svar efter fristen.',
  reminders: 'Rykkere',
  remindersHint: 'Dage i forhold til fristen, fx -7, -1. Kun de, der mangler, får dem.',
  silence: 'Hvad betyder det, hvis en modtager ikke svarer?',
  silenceHint: 'Skal vælges. Står i mailen og på svarsiden, og ligger fast, når høringen er sendt.',
  addressees: 'Kommuner',
  others: 'Andre, der høres',
  audience: 'Hvem må vide, at høringen findes?',
  audiences: { municipal: 'Kun den kommunale side', everybody: 'Alle, der høres' },
  answers: 'Hvornår ser de hørte hinandens svar?',
  answersSeen: { 'when-closed': 'Når høringen er lukket', 'at-once': 'Med det samme, når de er indsendt' },
  make: 'Gem kladden',
};

type Facts = Readonly<Record<string, string | number>>;

export const refusals = {
  'text-missing': 'Skriv noget her.',
  'text-too-long': 'Teksten er for lang. Kort den af.',
  'reason-missing': 'Skriv hvorfor.',
  'choose-one': 'Vælg en af mulighederne.',
  'silence-missing': 'Vælg, hvad tavshed betyder. Der er ikke noget, der gælder af sig selv.',
  'day-unreadable': 'Skriv dagen som 17.11.2026.',
  'day-missing': 'Skriv en dag.',
  'reminders-unreadable': 'Skriv rykkerne som dage i forhold til fristen, fx -7, -1. Højst ti.',
  'no-sections': 'Skriv mindst ét spørgsmål.',
  'too-many-sections': ({ line = 0 }: Facts) => `Der er for mange spørgsmål. Der kan være højst ${line}.`,
  'alternative-before-section': ({ line = 0 }: Facts) =>
    `Linje ${line} er et alternativ uden spørgsmål. Skriv spørgsmålet på linjen over.`,
  'one-alternative': ({ line = 0 }: Facts) =>
    `Spørgsmålet i linje ${line} har ét alternativ. Skriv mindst to, eller fjern det.`,
  'line-too-long': ({ line = 0 }: Facts) => `Linje ${line} er tom eller for lang.`,
  'no-such-paper': ({ number = '' }: Facts) => `Bilag ${number} findes ikke eller har ingen fil endnu.`,
  'paper-closed': ({ number = '' }: Facts) =>
    `Bilag ${number} hører til et lukket punkt og kan ikke sendes i høring.`,
  'paper-municipal': ({ number = '' }: Facts) =>
    `Bilag ${number} er for den kommunale side. Vælg Kun den kommunale side, eller fjern bilaget.`,
  'item-municipal':
    'Punktet står i den kommunale del. Vælg Kun den kommunale side, eller begynd uden punktet.',
  'deadline-before-opening': 'Fristen er allerede passeret. Vælg en dag fra i dag og frem.',
  'closes-before-deadline': 'Sidste dag ligger før fristen. Vælg fristen eller en senere dag.',
  'no-addressees': 'Vælg mindst én modtager.',
  'not-municipal':
    'En høring for den kommunale side kan ikke sendes til andre. Fjern modtageren, eller vælg Alle, der høres.',
  'changed-meanwhile': 'En anden har rettet imens. Se, hvad der står nu, og prøv igen.',
  'not-in-this-state': 'Det kan ikke gøres med høringen, som den er nu.',
  'deadline-passed': 'Fristen er allerede passeret. Ret den, før høringen sendes.',
  'not-open':
    'Høringen tager ikke imod svar nu. Skriv til sekretariatet: de kan give mere tid eller skrive svaret ind.',
  'answer-problems': 'Der mangler noget i svaret. Gå tilbage, og ret det.',
  'answer-missing': 'Vælg et svar på afsnittet.',
  'remarks-missing': 'Skriv bemærkningerne her, eller vælg et andet svar.',
  'remarks-not-wanted': 'Der er skrevet bemærkninger. Vælg Tilslutning med bemærkninger, eller slet teksten.',
  'source-missing': 'Skriv, hvor svaret kom fra, fx brev af 4. maj.',
  'not-before-deadline': 'Fristen er passeret, så svaret kan ikke trækkes tilbage. Skriv til sekretariatet.',
  'email-unreadable': 'Skriv én mailadresse som navn@domæne.dk.',
  'not-closed': 'Luk høringen, før den rapporteres.',
  'already-proposed':
    'Høringen er allerede på vej til et møde. Punktet kan afvises der, og så foreslås igen.',
  'not-treated': ({ left = 0 }: Facts) =>
    Number(left) === 1
      ? 'Ét svar er ikke behandlet. Behandl det, eller udelad det med en grund.'
      : `${left} svar er ikke behandlet. Behandl dem, eller udelad dem med en grund.`,
  'meeting-gone': 'Mødet findes ikke længere eller er holdt. Vælg et andet.',
} as const;
