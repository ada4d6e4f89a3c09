/**
 * The demo world: real organisations and bodies with public facts; its invented persons stand in `persons.ts`. Tests,
 * screenshots and `npm start` on an empty database all use it.
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
  /** The body that clears its agendas. */
  clearedBy?: string;
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
    clearedBy: 'fu',
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
    clearedBy: 'fu',
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
