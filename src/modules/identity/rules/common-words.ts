/**
 * Words that passwords are commonly made of, in Danish and English: our own collection, beside the list of leaked
 * passwords (platform/leaked-passwords.ts), which knows little Danish. `password-rules.ts` finds them alone, doubled,
 * with figures and signs around them, and with letters written as figures.
 */
const english = `
  password passwort passord passw0rd pass word secret login admin administrator root user guest test tester testing
  welcome letmein changeme default master access open enter hello hej whatever trustno trust iloveyou loveyou love lover
  lovely baby babygirl angel princess prince queen king sunshine shadow dragon monkey tiger lion eagle panther wolf bear
  horse hunter killer ninja pirate soccer football baseball basketball hockey tennis golf liverpool arsenal chelsea
  barcelona madrid manchester united juventus superman batman spiderman starwars pokemon naruto minecraft fortnite
  matrix mustang ferrari porsche mercedes yamaha harley computer internet server windows google facebook microsoft
  apple samsung office excel teams outlook qwerty azerty asdf zxcv abc abcd summer winter spring autumn january february
  march april june july august september october november december monday tuesday wednesday thursday friday saturday
  sunday michael jennifer jessica ashley daniel thomas jordan charlie andrew michelle nicole matthew joshua amanda
  robert george william buster ginger pepper cookie chocolate cheese banana orange flower butterfly rainbow diamond
  silver golden freedom heaven jesus god blessed family mother father mom dad happy money forever friend friends
  london paris america england denmark sweden norway germany strong super the and for you me my your new old good big
  blue red green black white pink purple one two three four five six seven eight nine ten zero correct battery staple
`;

const danish = `
  kodeord adgangskode kode hemmelig hemmelighed velkommen goddag farvel hejmeddig hejsa jegelskerdig elsker elskerdig
  skat skattemus smukke kærlighed lykke glad mormor morfar farmor farfar mor far bror søster barn børn familie mus hund
  kat hest ko fugl fisk bamse solskin sommer vinter efterår forår jul påske fødselsdag januar februar marts april maj
  juni juli august september oktober november december mandag tirsdag onsdag torsdag fredag lørdag søndag danmark dansk
  danske sverige norge tyskland europa fodbold håndbold cykel bil båd hus have kaffe øl kage chokolade brøndby fck agf
  fcm midtjylland aab ob lego tivoli carlsberg tuborg kommune kommunen region regionen borger sekretariat sekretariatet
  rådhus forvaltning social socialt ramme aftale rammeaftale rammeværk rammevaerk styring styringsaftale takst møde
  dagsorden referat mødet kontor arbejde chef direktør leder skole lærer pension ferie fest penge bank nykode nytkodeord
  midlertidig skift skiftmig bruger brugernavn gæst prøve kontrol stol bord skærm mobil telefon netbank nemid mitid
  digital sikker sikkerhed rigtig rigtige min mit mine din dit og er jeg du vi et en to tre fire fem seks syv otte ni ti
  blå rød grøn sort hvid gul lilla stor lille god ny gammel
`;

const names = `
  anne mette kirsten hanne anna helle maria marie lene susanne camilla louise charlotte lone karen tina pia inge bente
  jette emma ida freja sofie laura clara alma ella karla mathilde caroline julie sara line katrine trine rikke signe
  peter jens lars michael henrik thomas søren jan niels christian martin jesper morten hans anders ole per mads rasmus
  kasper mikkel nikolaj frederik emil oliver noah william oscar lucas victor viktor malthe carl karl erik bent kurt poul
  jørgen finn jensen nielsen hansen pedersen andersen christensen larsen sørensen rasmussen jørgensen madsen kristensen
  olsen thomsen møller poulsen knudsen
`;

const places = `
  aalborg brønderslev frederikshavn hjørring jammerbugt læsø mariagerfjord morsø rebild thisted vesthimmerland
  vesthimmerlands nordjylland nordjyske jylland sjælland fyn midtjylland syddanmark hovedstaden københavn kobenhavn
  aarhus århus odense esbjerg randers kolding horsens vejle roskilde helsingør herning silkeborg hørsholm viborg
  holstebro hobro skagen nibe støvring brovst nørresundby hillerød næstved slagelse svendborg sønderborg fredericia
  frederiksberg gentofte gladsaxe ballerup køge taastrup holbæk skive skanderborg ikast bornholm grenaa
`;

export const commonWords: ReadonlySet<string> = new Set(
  [english, danish, names, places].flatMap((text) => text.split(/\s+/)).filter((word) => word !== ''),
);
