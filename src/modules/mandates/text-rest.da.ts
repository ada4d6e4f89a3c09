/** The Danish words of what ends, of other modules' pages, of documents, and of refusals. */
export const restDa = {
  termEnds: {
    title: 'Udløb',
    lead: (count: number, days: number) =>
      count === 0
        ? `Intet udløber inden for ${days} dage.`
        : `${count} udløber inden for ${days} dage eller er udløbet.`,
    days: 'Dage frem',
    empty: 'Intet udløber',
    emptyHelp: 'Fora, kommissorier og pladser med en slutdato står her i god tid.',
    what: 'Hvad',
    day: 'Sidste dag',
    past: 'udløbet',
    next: 'Næste skridt',
    ends: 'Se udløb',
    titles: {
      body: (body: string, ..._rest: string[]) => `${body}: funktionsperioden`,
      mandate: (_: string, title: string) => `Kommissorium: ${title}`,
      seat: (body: string, person: string) => `${body}: plads til ${person}`,
    },
    acts: { extend: 'Forlæng', renominate: 'Find en ny', close: 'Afslut', revise: 'Ny version' },
  },
  overview: {
    call: (title: string) => `Indstil til ${title}`,
    callAct: 'Indstil',
    callNote: (count: number) => (count === 0 ? 'I har ikke indstillet nogen' : `I har indstillet ${count}`),
    callOver: (title: string) => `Fristen for indstilling er gået: ${title}`,
    callOverAct: 'Luk og foreslå',
  },
  parts: {
    terms: 'Kommissorium og sammensætning',
    composition: 'Sammensætning: sider, kommuner, niveau',
    make: 'Begynd et kommissorium',
    ofItem: 'Kommissorium og bemanding',
  },
  printed: {
    kicker: (number: number, state: string) => `Kommissorium, version ${number}, ${state.toLowerCase()}`,
    pageWords: ['side', 'af'] as readonly [string, string],
    body: 'Forum',
    decidedBy: 'Nedsat af',
    validFrom: 'Gælder fra',
    period: 'Periode',
    unshown: (count: number, mark: string) =>
      `${count} tegn findes ikke i dokumentets skrift og vises som ${mark}.`,
  },
  versionPage: {
    held: 'Denne version gælder i dag.',
    notHeld: 'Denne version gælder ikke i dag.',
    pdf: 'Hent som PDF',
    docx: 'Hent til Word',
    validFrom: 'Gælder fra',
    never: 'Ikke godkendt',
    writtenBy: 'Senest skrevet af',
  },
  differences: {
    title: (from: number, to: number) => `Fra version ${from} til version ${to}`,
    lead: (count: number) => (count === 1 ? '1 felt er ændret.' : `${count} felter er ændret.`),
    back: 'Til kommissoriet',
    from: 'Fra version',
    to: 'Til version',
    none: 'De to versioner er ens',
    because: (number: number, text: string) => `Rettelse ${number}: ${text}`,
  },
  refused: {
    title: 'PDF’en kunne ikke laves',
    lead: 'Prøv igen om lidt, eller hent kommissoriet til Word.',
  },
  refusals: {
    'text-too-long': 'Teksten er for lang. Skriv det kortere.',
    'text-missing': 'Skriv noget her.',
    'reason-missing': 'Skriv hvorfor.',
    'choose-one': 'Vælg en af mulighederne.',
    'day-unreadable': 'Skriv dagen som 17.11.2016.',
    'day-missing': 'Skriv en dag.',
    'number-unreadable': 'Skriv et helt tal fra 1 til 100.',
    'changed-meanwhile': 'En anden har rettet imens. Se, hvad der står nu, og prøv igen.',
    'version-not-open': 'Versionen er ikke længere en kladde. Tag den tilbage, eller begynd en ny version.',
    'discussion-at-an-end': 'En politisk drøftelse (>) skal stå mellem to faser.',
    'two-discussions': 'Der står to politiske drøftelser efter hinanden. Skriv en fase imellem.',
    'too-many-steps': ({ most }: Record<string, string | number>) => `Der kan højst være ${most} linjer.`,
    'seat-line-unreadable': ({ line }: Record<string, string | number>) =>
      `Linjen “${line}” kan ikke læses. Skriv fx Myndighed: 4 eller Drift: 4-5.`,
    'seat-range-backwards': ({ line }: Record<string, string | number>) =>
      `I linjen “${line}” er det første tal større end det andet.`,
    'ends-before-it-begins': 'Sidste dag ligger før første dag.',
    'not-in-this-state': 'Det kan ikke lade sig gøre nu. Se, hvor langt det er kommet.',
    'nothing-written': 'Skriv noget i versionen, før den fremlægges.',
    'nothing-presented': 'Ingen version er fremlagt. Fremlæg den først.',
    'corrections-open': ({ count }: Record<string, string | number>) =>
      `${count} rettelse(r) er ikke afklaret. Afklar dem, eller sæt kryds ved at fortsætte alligevel.`,
    'remarks-missing': 'Skriv mindst én rettelse, når der er godkendt med bemærkninger.',
    'remarks-without-approval':
      'Rettelser følger kun med, når der er godkendt med bemærkninger, drøftet eller sendt tilbage.',
    'no-such-item': 'Punktet findes ikke længere. Vælg et andet.',
    'item-missing': 'Vælg det punkt, det skete på.',
    'nothing-to-adopt': 'Der er ingen version med indarbejdede bemærkninger at sætte i kraft.',
    'not-later-than-the-approved': ({ day }: Record<string, string | number>) =>
      `Versionen kan tidligst gælde fra ${day}, da den forrige blev godkendt.`,
    'last-step': 'Det var den sidste fase. Gå til afrapportering i stedet.',
    'field-missing': 'Vælg, hvor rettelsen er indarbejdet.',
    'no-next-version': 'Der er ingen næste version endnu. Begynd en ny version først.',
    'field-unchanged': ({ number }: Record<string, string | number>) =>
      `Teksten dér er ikke ændret i version ${number}. Ret den først, eller vælg et andet sted.`,
    'not-proposed': 'Forslaget kunne ikke sendes. Gør titlen kortere, og prøv igen.',
    'seats-backwards': 'Det højeste antal pladser er mindre end det mindste.',
    'nobody-invited': 'Vælg mindst én kommune.',
    'too-many-profiles': ({ most }: Record<string, string | number>) => `Der kan højst være ${most} linjer.`,
    'deadline-passed': ({ day }: Record<string, string | number>) =>
      `Fristen var ${day}. Sekretariatet kan give en senere frist eller skrive indstillingen ind.`,
    'call-not-open': 'Opslaget er ikke åbent for indstillinger.',
    'nobody-picked': 'Sæt kryds ved mindst én.',
    'picks-and-seats': ({ count, least, most }: Record<string, string | number>) =>
      `Der er valgt ${count} til ${least}-${most} pladser. Ret, eller sæt kryds nederst.`,
    'leader-has-not-agreed': ({ name }: Record<string, string | number>) =>
      `Lederen har ikke sagt ja til ${name}. Spørg, eller sæt kryds nederst.`,
    'no-body-yet': 'Forummet er ikke oprettet. Opret det, og vælg det på opslaget, før pladserne besættes.',
    'seat-refused': ({ name }: Record<string, string | number>) =>
      `${name} kan ikke få pladsen i den periode: se forummets medlemmer og dage. Ingen har fået en plads.`,
    'nominee-missing': 'Vælg en person, eller skriv et navn.',
    'nominee-twice': 'Vælg enten en person eller skriv et nyt navn, ikke begge dele.',
    'no-such-person': 'Personen findes ikke i registret længere. Vælg en anden.',
    'not-invited': 'Kommunen er ikke inviteret. Ret opslaget først.',
    'already-nominated': ({ name }: Record<string, string | number>) =>
      `${name} er allerede indstillet af kommunen, måske af en kollega. Ret den indstilling i stedet.`,
  },
};
