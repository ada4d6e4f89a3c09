/** Every Danish sentence of this module. */
export const da = {
  title: 'Overblik',
  publicTitle: 'Rammeaftalesamarbejdet i Nordjylland',
  publicLead:
    'De 11 kommuner og Region Nordjylland aftaler hvert andet år, hvordan de driver og betaler de særlige ' +
    'sociale tilbud sammen. Her kan du læse møderne og se, hvem der beslutter hvad.',
  toMeetings: 'Læs møderne',
  toBodies: 'Se fora, og hvem der refererer til hvem',
  signIn: 'Log ind',
  lead: {
    none: 'Der er ikke noget, der venter på dig.',
    one: 'Én sag venter på dig.',
    many: (count: number) => `${count} sager venter på dig.`,
  },
  waits: 'Det venter på dig',
  late: 'Over fristen',
  open: 'Åbne',
  since: (day: string) => `Siden sidst (${day})`,
  sinceEmpty: 'Intet nyt, siden du var her.',
  coming: 'Kommende møder',
  comingEmpty: 'Der er ikke indkaldt til møder.',
  recent: 'Seneste møder og beslutninger',
  toDecisions: 'Beslutninger',
  recentEmpty: 'Her kommer møderne, når der er nogen, du må se.',
  side: 'Møder',
} as const;
