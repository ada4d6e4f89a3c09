/** The people of the demo world: every one is made up. */
export type DemoSeat = {
  body: string;
  role: 'member' | 'chair' | 'minute-taker' | 'contact' | 'substitute' | 'observer';
  from?: string;
  to?: string;
};
export type DemoAppointment = {
  role: 'secretariat' | 'administrator' | 'auditor' | 'tariff-reporter' | 'tariff-approver' | 'operator';
  concerning?: string;
};
export type DemoPerson = {
  key: string;
  name: string;
  organisation: string;
  title: string;
  seats: DemoSeat[];
  /** May sign in. */
  isUser?: true;
  appointments?: DemoAppointment[];
};

const both = (role: DemoSeat['role'] = 'member'): DemoSeat[] => [
  { body: 'das', role },
  { body: 'socdir', role: role === 'observer' ? 'member' : role },
];
const director = (key: string, name: string, organisation: string): DemoPerson => ({
  key,
  name,
  organisation,
  title: 'Socialdirektør',
  seats: both(),
});

/** All invented. */
export const persons: DemoPerson[] = [
  {
    key: 'mette-lindholm',
    name: 'Mette Lindholm',
    organisation: 'sekretariatet',
    title: 'Konsulent',
    seats: both('minute-taker'),
    isUser: true,
    appointments: [{ role: 'secretariat' }, { role: 'administrator' }],
  },
  {
    key: 'asger-juul',
    name: 'Asger Juul',
    organisation: 'sekretariatet',
    title: 'Konsulent',
    seats: both('minute-taker'),
    isUser: true,
    appointments: [{ role: 'secretariat' }],
  },
  {
    key: 'henning-aagaard',
    name: 'Henning Aagaard',
    organisation: 'broenderslev',
    title: 'Socialdirektør',
    seats: [...both('chair'), { body: 'fu', role: 'chair' }],
    isUser: true,
  },
  { ...director('birgitte-holm', 'Birgitte Holm', 'rebild'), isUser: true },
  { ...director('rikke-thorup', 'Rikke Thorup', 'aalborg-ah'), isUser: true },
  { ...director('lars-munk', 'Lars Munk', 'hjoerring'), isUser: true },
  director('niels-overby', 'Niels Overby', 'aalborg-fb'),
  director('kirsten-roenne', 'Kirsten Rønne', 'aalborg-skole'),
  director('pernille-storm', 'Pernille Storm', 'frederikshavn'),
  director('joergen-tved', 'Jørgen Tved', 'jammerbugt'),
  director('else-stage', 'Else Stage', 'laesoe'),
  director('ida-kruse', 'Ida Kruse', 'mariagerfjord'),
  director('bent-vestergren', 'Bent Vestergren', 'mariagerfjord'),
  director('finn-dahlgaard', 'Finn Dahlgaard', 'morsoe'),
  director('tage-noerby', 'Tage Nørby', 'thisted'),
  director('solvej-brandt', 'Solvej Brandt', 'vesthimmerland'),
  {
    key: 'ole-winther',
    name: 'Ole Winther',
    organisation: 'region-nordjylland',
    title: 'Sektorchef',
    seats: [{ body: 'das', role: 'member' }],
    isUser: true,
  },
  {
    key: 'karen-riis',
    name: 'Karen Riis',
    organisation: 'kkr-nordjylland',
    title: 'Konsulent',
    seats: both('observer'),
  },
  {
    key: 'hanne-lund',
    name: 'Hanne Lund',
    organisation: 'thisted',
    title: 'Byrådsmedlem, medlem af KKR',
    seats: [{ body: 'kkr', role: 'member' }],
    isUser: true,
  },
  {
    key: 'signe-bach',
    name: 'Signe Bach',
    organisation: 'aalborg',
    title: 'Økonomikonsulent',
    seats: [{ body: 'styringsaftalegruppen', role: 'member' }],
    isUser: true,
    appointments: [{ role: 'tariff-reporter' }],
  },
  {
    key: 'niels-hald',
    name: 'Niels Hald',
    organisation: 'strandgaarden',
    title: 'Forstander',
    seats: [],
    isUser: true,
    appointments: [{ role: 'operator', concerning: 'Strandgården' }],
  },
  {
    key: 'tove-linnet',
    name: 'Tove Linnet',
    organisation: 'frederikshavn',
    title: 'Fagkonsulent',
    seats: [{ body: 'das', role: 'contact' }],
    isUser: true,
  },
  {
    key: 'palle-toft',
    name: 'Palle Toft',
    organisation: 'morsoe',
    title: 'Afdelingschef',
    seats: [{ body: 'das', role: 'substitute' }],
    isUser: true,
  },
  {
    key: 'gerda-vang',
    name: 'Gerda Vang',
    organisation: 'thisted',
    title: 'Myndighedsleder',
    seats: [{ body: 'ekspertpanelet', role: 'member' }],
    isUser: true,
  },
  {
    key: 'karsten-friis',
    name: 'Karsten Friis',
    organisation: 'aalborg',
    title: 'Økonomichef',
    seats: [],
    isUser: true,
    appointments: [{ role: 'tariff-approver' }],
  },
  {
    key: 'vibeke-kjaer',
    name: 'Vibeke Kjær',
    organisation: 'kl',
    title: 'Revisor',
    seats: [],
    isUser: true,
    appointments: [{ role: 'auditor' }],
  },
  {
    key: 'jonas-brink',
    name: 'Jonas Brink',
    organisation: 'dh-nordjylland',
    title: 'Konsulent',
    seats: [],
    isUser: true,
  },
];
