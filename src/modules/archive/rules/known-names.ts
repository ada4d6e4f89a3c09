import type { KnownNames } from './meeting-record.ts';

const municipalities = [
  'Aalborg',
  'Brønderslev',
  'Frederikshavn',
  'Hjørring',
  'Jammerbugt',
  'Læsø',
  'Mariagerfjord',
  'Morsø',
  'Rebild',
  'Thisted',
];

/** Public bodies and organisations of North Jutland: the default when a region has not brought its own list. */
export const knownNamesNorthJutland: KnownNames = {
  bodies: [
    { name: 'Den Administrative Styregruppe', aliases: ['DAS', 'Administrativ Styregruppe', 'Styregruppen'] },
    {
      name: 'Socialdirektørkredsen',
      aliases: ['SOCDIR', 'Socialdirektørerne', 'Direktørkredsen', 'Direktørerne'],
    },
    { name: 'Kommunaldirektørkredsen', aliases: ['KDK', 'KDK-kredsen', 'Kommunaldirektørerne'] },
    { name: 'KKR Nordjylland', aliases: ['KKR'] },
    { name: 'Forretningsudvalget', aliases: ['FU'] },
    { name: 'Kontaktudvalget', aliases: [] },
    { name: 'Styringsaftalegruppen', aliases: [] },
    { name: 'Udviklingsstrategigruppen', aliases: ['Udviklingsgruppen'] },
    { name: 'Ekspertpanelet', aliases: [] },
    { name: 'Kontaktforum for Specialundervisning', aliases: ['Kontaktforum'] },
    { name: 'Dialogforum', aliases: [] },
  ],
  organisations: [
    ...municipalities.map((name) => ({
      name: `${name} Kommune`,
      aliases: [name],
      side: 'municipal' as const,
    })),
    { name: 'Vesthimmerlands Kommune', aliases: ['Vesthimmerland', 'Vesthimmerlands'], side: 'municipal' },
    { name: 'Region Nordjylland', aliases: ['Regionen'], side: 'regional' },
    {
      name: 'Sekretariat for Rammeaftaler',
      aliases: ['Rammeaftalesekretariatet', 'Sekretariatet'],
      side: 'other',
    },
    { name: 'KKR-sekretariat', aliases: ['KKR-sekretariatet', 'KKR sekretariatet'], side: 'other' },
    { name: 'KL', aliases: ['Kommunernes Landsforening'], side: 'other' },
    { name: 'Taleinstituttet', aliases: [], side: 'regional' },
    { name: 'Socialtilsyn Nord', aliases: [], side: 'other' },
    { name: 'Socialstyrelsen', aliases: ['Social- og Boligstyrelsen'], side: 'other' },
    { name: 'Danske Handicaporganisationer', aliases: ['DH'], side: 'other' },
    { name: 'LOS', aliases: ['Landsorganisationen for sociale tilbud'], side: 'other' },
    { name: 'Dansk Erhverv', aliases: [], side: 'other' },
  ],
};
