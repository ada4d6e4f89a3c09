/** Sentences of the documents made of a meeting. They are Danish whatever the screen is: it is the body's language. */
export const printed = {
  contents: 'Indhold',
  pageWords: ['side', 'af'],
  runningHead: (meeting: string, kind: string) => `${meeting} · ${kind}`,
  presenceCount: (presence: string, count: number) => `${presence} (${count})`,
  itemsWithoutSection: 'Punkter',
  sectionTitle: (title: string, time: string | null) => (time === null ? title : `${title}, ${time}`),
  municipalPart: (numbers: string) =>
    `Kun for kommuner: af punkt ${numbers} ser andre kun nummer, titel og tid.`,
  municipalItem: 'Kun for kommuner: andre ser kun nummer, titel og tid.',
  closedItem: (body: string) => `Lukket punkt: kun for medlemmerne af ${body} og sekretariatet.`,
  unshown: (count: number, mark: string) =>
    count === 1
      ? `Ét tegn findes ikke i dokumentets skrift og vises som ${mark}. Det står i arkivet.`
      : `${count} tegn findes ikke i dokumentets skrift og vises som ${mark}. De står i arkivet.`,
  fileName: (body: string, day: string, kind: string) => `${body}-${day}-${kind}`,
  fileKinds: { agenda: 'dagsorden', minutes: 'referat', 'agenda+minutes': 'referat' },
} as const;
