/** Abbreviations of the cooperation and what they stand for; either finds the other. */
export const abbreviations: readonly { readonly short: string; readonly long: string }[] = [
  { short: 'das', long: 'administrative styregruppe' },
  { short: 'socdir', long: 'socialdirektørkredsen' },
  { short: 'kdk', long: 'kommunaldirektørkredsen' },
  { short: 'fu', long: 'forretningsudvalget' },
  { short: 'æh', long: 'ældre og handicapforvaltningen' },
  { short: 'kl', long: 'kommunernes landsforening' },
  { short: 'dh', long: 'danske handicaporganisationer' },
  { short: 'kkr', long: 'kommunekontaktrådet' },
  { short: 'viso', long: 'videns og specialrådgivningsorganisationen' },
  { short: 'dut', long: 'udvidede totalbalanceprincip' },
];
