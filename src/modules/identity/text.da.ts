/** Every Danish sentence of this module. */
export const da = {
  title: 'Hvem vil du være?',
  lead: 'Det her er en demo. Vælg en person, og se Rammeværk med vedkommendes øjne. Alle personer er opdigtede.',
  enter: 'Fortsæt',
  without: 'Se siden uden at logge ind',
  groups: 'Personer i demoen',
  person: 'Person',
  sees: 'Ser',
  closedTitle: 'Log ind er ikke sat op',
  closed: 'Serveren kører ikke som demo, og der er endnu ingen anden vej ind. Kontakt sekretariatet.',
  refusals: { 'no-such-person': 'Vælg en person på listen.' },
  roleSees: {
    secretariat: 'alt, og retter alt',
    director: 'møder i egne fora, også den kommunale del',
    economist: 'åbne møder i samarbejdet',
    operator: 'åbne møder i samarbejdet',
    region: 'møder i DAS, uden den kommunale del',
    politician: 'åbne møder og KKR',
    public: 'det, der er offentligt',
  },
} as const;
