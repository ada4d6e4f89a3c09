/**
 * The demo world: real organisations and bodies with public facts, and invented persons. Tests, screenshots and `npm start`
 * on an empty database all use it. Every person here is made up.
 */

export type DemoOrganisation = {
  key: string;
  name: string;
  shortName: string;
  kind:
    | 'municipality'
    | 'administration'
    | 'region'
    | 'kkr'
    | 'kl'
    | 'secretariat'
    | 'institution'
    | 'user-organisation';
  side: 'municipal' | 'regional' | 'other';
  parent?: string;
  seat?: number;
  aliases?: string[];
};

const municipality = (seat: number, key: string, [name, shortName]: [string, string]): DemoOrganisation => ({
  key,
  name,
  shortName,
  seat,
  kind: 'municipality',
  side: 'municipal',
});
const department = (key: string, [name, shortName]: [string, string], alias: string): DemoOrganisation => ({
  key,
  name,
  shortName,
  aliases: [alias],
  kind: 'administration',
  side: 'municipal',
  parent: 'aalborg',
});

export const organisations: DemoOrganisation[] = [
  municipality(1, 'broenderslev', ['Brønderslev Kommune', 'Brø']),
  municipality(2, 'frederikshavn', ['Frederikshavn Kommune', 'Fre']),
  municipality(3, 'hjoerring', ['Hjørring Kommune', 'Hjø']),
  municipality(4, 'jammerbugt', ['Jammerbugt Kommune', 'Jam']),
  municipality(5, 'laesoe', ['Læsø Kommune', 'Læs']),
  municipality(6, 'mariagerfjord', ['Mariagerfjord Kommune', 'Mar']),
  municipality(7, 'morsoe', ['Morsø Kommune', 'Mor']),
  municipality(8, 'rebild', ['Rebild Kommune', 'Reb']),
  municipality(9, 'thisted', ['Thisted Kommune', 'Thi']),
  {
    ...municipality(10, 'vesthimmerland', ['Vesthimmerlands Kommune', 'Ves']),
    aliases: ['Vesthimmerland Kommune'],
  },
  municipality(11, 'aalborg', ['Aalborg Kommune', 'Aal']),
  department('aalborg-ah', ['Aalborg Kommune, Ældre- og Handicapforvaltningen', 'Aalborg ÆH'], 'Aalborg ÆH'),
  department(
    'aalborg-fb',
    ['Aalborg Kommune, Familie- og Beskæftigelsesforvaltningen', 'Aalborg FB'],
    'Aalborg FB',
  ),
  department(
    'aalborg-skole',
    ['Aalborg Kommune, Skoleforvaltningen', 'Aalborg Skole'],
    'Aalborg Skoleforvaltning',
  ),
  {
    key: 'region-nordjylland',
    name: 'Region Nordjylland',
    shortName: 'Region',
    kind: 'region',
    side: 'regional',
    aliases: ['regionen'],
  },
  {
    key: 'kkr-nordjylland',
    name: 'KKR Nordjylland',
    shortName: 'KKR',
    kind: 'kkr',
    side: 'municipal',
    aliases: ['KKR', 'KKR-sekretariat', 'KKR-sekretariatet', 'KKR sekretariatet'],
  },
  {
    key: 'kl',
    name: 'KL',
    shortName: 'KL',
    kind: 'kl',
    side: 'municipal',
    aliases: ['Kommunernes Landsforening'],
  },
  {
    key: 'sekretariatet',
    name: 'Sekretariat for Rammeaftaler',
    shortName: 'Sekretariatet',
    kind: 'secretariat',
    side: 'municipal',
    aliases: ['sekretariat for rammeaftaler', 'Sekretariatet for rammeaftaler', 'rammeaftalesekretariatet'],
  },
  {
    key: 'socialtilsyn-nord',
    name: 'Socialtilsyn Nord',
    shortName: 'Socialtilsyn',
    kind: 'institution',
    side: 'other',
  },
  {
    key: 'taleinstituttet',
    name: 'Taleinstituttet',
    shortName: 'Taleinstituttet',
    kind: 'institution',
    side: 'municipal',
    parent: 'aalborg-ah',
  },
  {
    key: 'boernehus-nord',
    name: 'Børnehus Nord',
    shortName: 'Børnehus Nord',
    kind: 'institution',
    side: 'municipal',
    parent: 'aalborg',
  },
  {
    key: 'strandgaarden',
    name: 'Rehabiliteringscenter Strandgården',
    shortName: 'Strandgården',
    kind: 'institution',
    side: 'municipal',
    parent: 'vesthimmerland',
  },
  {
    key: 'dh-nordjylland',
    name: 'Danske Handicaporganisationer, Nordjylland',
    shortName: 'DH',
    kind: 'user-organisation',
    side: 'other',
  },
];

export type DemoBody = {
  key: string;
  name: string;
  shortName: string;
  level:
    | 'political'
    | 'chief-executive'
    | 'director'
    | 'executive'
    | 'permanent-group'
    | 'working-group'
    | 'panel'
    | 'network';
  parent?: string;
  aliases?: string[];
  composition?: string;
  frequency?: string;
  mandate?: string;
  status?: 'active' | 'on-hold' | 'closed';
  started?: string;
  termEnds?: string;
  audience?: 'body' | 'cooperation' | 'public';
};

export const bodies: DemoBody[] = [
  {
    key: 'kkr',
    name: 'KKR Nordjylland',
    shortName: 'KKR',
    level: 'political',
    audience: 'public',
    aliases: ['KKR', 'Kommunekontaktråd Nordjylland'],
    frequency: 'omkring fem møder om året',
    composition: 'De 11 borgmestre og yderligere 11 medlemmer udpeget af byrådene',
    mandate: 'Anbefaler rammeaftalen til kommunalbestyrelserne og fastsætter rammen for sekretariatet',
  },
  {
    key: 'kdk',
    name: 'Kommunaldirektørkredsen',
    shortName: 'KDK',
    level: 'chief-executive',
    parent: 'kkr',
    aliases: ['KDK', 'KDK-kredsen', 'kredsen af kommunaldirektører'],
    composition: 'De 11 kommunaldirektører',
    mandate: 'Behandler sager, før de går til KKR',
  },
  {
    key: 'das',
    name: 'Den Administrative Styregruppe',
    shortName: 'DAS',
    level: 'director',
    parent: 'kdk',
    audience: 'public',
    aliases: ['DAS', 'Administrativ styregruppe', 'Den administrative styregruppe'],
    frequency: 'fem til seks møder om året',
    composition:
      'Socialdirektørkredsen, Region Nordjylland, KKR-sekretariatet og Sekretariat for Rammeaftaler',
    mandate: 'Rammeaftalesamarbejdet er forankret her. Kommunalt fora er mødets kommunale del, uden regionen',
  },
  {
    key: 'socdir',
    name: 'Socialdirektørkredsen',
    shortName: 'SOCDIR',
    level: 'director',
    parent: 'kdk',
    aliases: ['SOCDIR', 'socialdirektørkredsen', 'direktørkredsen', 'Socialdirektørerne'],
    composition: 'En eller flere direktører fra hver af de 11 kommuner. Regionen er ikke medlem',
    mandate: 'Forbereder møderne i DAS og godkender sekretariatets regnskab og budget',
  },
  {
    key: 'fu',
    name: 'Forretningsudvalget',
    shortName: 'FU',
    level: 'executive',
    parent: 'socdir',
    aliases: ['FU', 'forretningsudvalget'],
    mandate:
      'Afgør driftsmæssige sager, der ikke er strategiske, og melder dem til hvert møde i DAS (fra 25. august 2016)',
  },
  {
    key: 'styringsaftalegruppen',
    name: 'Styringsaftalegruppen',
    shortName: 'Styringsaftalegruppen',
    level: 'permanent-group',
    parent: 'das',
    mandate: 'Styringsaftalen, takstindberetning og udgiftsmonitorering',
  },
  {
    key: 'udviklingsstrategigruppen',
    name: 'Udviklingsstrategigruppen',
    shortName: 'Udviklingsstrategigruppen',
    level: 'permanent-group',
    parent: 'das',
    aliases: ['Udviklingsgruppen', 'udviklingsstrategigruppen'],
    mandate: 'Udviklingsstrategien og mødet om udbud og efterspørgsel',
  },
  {
    key: 'ekspertpanelet',
    name: 'Ekspertpanelet',
    shortName: 'Ekspertpanelet',
    level: 'panel',
    parent: 'das',
    composition: 'To fra myndighedsniveau og fem fra driftsherreniveau (2016)',
    mandate: 'Vurderer tilbud under det forstærkede samarbejde',
  },
  {
    key: 'aftagerpanelet-strandgaarden',
    name: 'Aftagerpanelet for Strandgården',
    shortName: 'Aftagerpanelet',
    level: 'panel',
    parent: 'das',
    started: '2015-01-01',
    status: 'on-hold',
  },
  {
    key: 'foelgegruppen-socialtilsyn',
    name: 'Følgegruppen for Socialtilsyn Nord',
    shortName: 'Følgegruppen',
    level: 'network',
    parent: 'das',
    started: '2013-11-15',
    termEnds: '2015-11-15',
    aliases: ['Følgegruppe for Socialtilsyn Nord', 'følgegruppen'],
    composition: 'En fast leder eller fagperson fra hver kommune og regionen. Private tilbud er ikke med',
    mandate: 'Nedsat af DAS for to år',
    frequency: 'tre til fire møder om året',
  },
  {
    key: 'dialogforum',
    name: 'Dialogforum',
    shortName: 'Dialogforum',
    level: 'network',
    parent: 'das',
    composition: 'Brugerorganisationerne',
  },
];

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
