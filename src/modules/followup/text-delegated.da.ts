export const delegated = {
  title: 'Beslutninger efter delegation',
  lead: 'Det, et forum har afgjort for et andet, og hvor det er meldt. Nye kommer af sig selv på næste dagsorden.',
  waiting: 'Mangler at blive meldt',
  waitingNote: 'kommer på næste dagsorden',
  told: 'Meldt',
  decided: 'Besluttet',
  by: 'Forum',
  to: 'Meldes til',
  topic: 'Beslutning',
  where: 'Meldt på',
  state: 'Tilstand',
  states: { decided: 'Besluttet', reported: 'Meldt', voided: 'Mødet er aflyst, meldes igen' },
  emptyTitle: 'Intet er besluttet efter delegation',
  emptyText: 'Når et forum afgør noget efter en delegation med pligt til at melde tilbage, står det her.',
  nothingWaiting: 'Alt, der er besluttet, er meldt.',
  delegations: 'Se delegationerne',
  file: 'Hent som regneark',
  fileName: 'beslutninger-efter-delegation',
  head: ['Besluttet', 'Forum', 'Meldes til', 'Emne', 'Beslutning', 'Tilstand', 'Meldt på', 'Side'],
  version: (version: number) => `dagsorden version ${version}`,
  ask: 'Bed om materialet',
  asked: 'Der er bedt om materialet',
  sent: 'Materialet er sendt',
  takeBack: 'Træk tilbage',
  source: 'Læs punktet',
  closedLeftOut: (count: number) =>
    `${count === 1 ? '1 beslutning' : `${count} beslutninger`} i lukkede punkter eller i den kommunale del ` +
    'står ikke på listen til mødet. Meld dem på anden vis.',
} as const;

export const request = {
  title: 'Bed om materialet',
  lead: 'Sekretariatet får besked og sender dig et uddrag. Du kan trække det tilbage, til det er sendt.',
  note: 'Hvad vil du gerne se?',
  submit: 'Bed om materialet',
  decision: 'Beslutningen',
} as const;
