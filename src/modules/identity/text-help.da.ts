/** What the pages of this module are for, in Danish. */
export const da = {
  account: {
    task: 'Skift adgangskode eller sprog',
    what: 'Dine oplysninger, dit sprog, din adgangskode og de steder, du er logget ind.',
    can: 'Skift sprog og adgangskode, slå totrinslogin til, og log ud alle andre steder.',
    who: 'Kun du selv.',
  },
  factor: {
    task: 'Slå totrinslogin til',
    what: 'En kode fra din telefon oven i adgangskoden. Så er en stjålet adgangskode ikke nok.',
    can: 'Slå det til med en app på telefonen, og skriv nødkoderne ned. De bruges, hvis telefonen er væk.',
    who: 'Kun du selv. Mister du både telefon og nødkoder, kan administratoren slå det fra.',
  },
  apiKeys: {
    task: 'Giv et andet system en nøgle',
    what: 'Nøgler, som en kommunes eget system kan hente åbne møder og beslutninger med.',
    can: 'Opret en nøgle, skriv den ned, når den vises, og luk den, når den ikke bruges. Den kan aldrig rette noget.',
    who: 'Administratoren.',
  },
} as const;
