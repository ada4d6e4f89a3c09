/** What the pages of this module are for, in Danish. */
export const da = {
  list: {
    task: 'Find et tilbud',
    what: 'Alle tilbud i registret, som de er i dag eller var en anden dag.',
    can: 'Vælg kommune, målgruppe, paragraf eller slags, eller søg på et ord. Adressen gemmer dit udsnit.',
    who: 'Alle. Sekretariatet retter, og driftsherrens folk retter deres egne.',
  },
  record: {
    task: 'Læs om et tilbud',
    what: 'Ét tilbud: hvem der driver det, hvor det ligger, hvem det er for, og hvad der er sket med det.',
    can: 'Se det, som det gjaldt en anden dag, og som man vidste det dengang.',
    who: 'Alle. Hvem der bekræftede hvad, ses af dem, der er logget ind.',
  },
  capacity: {
    task: 'Se, hvor der er pladser til en målgruppe',
    what: 'Pladser efter målgruppe og kommune.',
    can: 'Vælg en dag, tag private med eller ej, og hent tallene som CSV.',
    who: 'Alle.',
  },
  map: {
    task: 'Se tilbud kommune for kommune',
    what: 'Et skematisk kort og den samme opgørelse som tabel.',
    can: 'Vælg en kommune for at se dens tilbud.',
    who: 'Alle.',
  },
  changes: {
    task: 'Sammenlign to år',
    what: 'Hvilke tilbud der kom, gik eller blev ændret mellem to dage.',
    can: 'Vælg de to dage.',
    who: 'Alle.',
  },
  inOut: {
    task: 'Se, hvilke tilbud der går ind i og ud af aftalen',
    what: 'Årets oversigt: nye tilbud, tilbud der udgår, hvad de erstattes af, og hvorfor.',
    can: 'Vælg et år, hent tabellen som CSV, og foreslå den til en dagsorden.',
    who: 'Alle. Sekretariatet foreslår den til en dagsorden.',
  },
  stale: {
    task: 'Bekræft oplysninger om tilbud',
    what: 'Oplysninger, ingen har skrevet eller bekræftet i et år.',
    can: 'Åbn et tilbud, og bekræft det, der er uændret.',
    who: 'Sekretariatet ser alle, driftsherrens folk ser deres egne.',
  },
  imports: {
    task: 'Indlæs mange tilbud fra et regneark',
    what: 'En tabel med tilbud og ydelser, én række for hver ydelse.',
    can: 'Hent skabelonen eller registret, læg filen op, se forskelle og fejl celle for celle, og tag den ind.',
    who: 'Sekretariatet. Registret selv kan hentes af alle.',
  },
  change: {
    task: 'Ret oplysninger om et tilbud',
    what: 'En ændring gælder fra en dag. Det, der stod før, bliver i historien.',
    can: 'Skriv dagen, hvad der gælder, og hvorfor.',
    who: 'Sekretariatet og driftsherrens egne folk.',
  },
} as const;
