/** What no rule of inflection gives: `word: its other forms`, one word a line. */
export const irregularNouns = `
hus: huse husene huses husenes
vej: veje vejene vejes vejenes
tolk: tolke tolkene tolkes
vind: vinde vindene
ryg: rygge ryggene
vægt: vægte vægtene
barn: børn børnene børns børnenes
mand: mænd mændene mænds mændenes manden mandens
fod: fødder fødderne
hånd: hænder hænderne
tand: tænder tænderne
nat: nætter nætterne
bog: bøger bøgerne
bonde: bønder bønderne
far: fædre fædrene
mor: mødre mødrene
bror: brødre brødrene
datter: døtre døtrene
øje: øjne øjnene øjnenes
øre: ører ørerne
kraft: kræfter kræfterne kræfternes
stad: stæder stæderne
rod: rødder rødderne
stang: stænger stængerne
gård: gårde gårdene gårdenes
forum: fora foraene foraenes
medie: medium mediet medier medierne
data: dataene dataenes
ministerium: ministerie ministeriets ministerier ministerierne
museum: museer museet museerne
studie: studium studiet studier studierne
kriterium: kriterie kriteriets kriterier kriterierne kriteriernes
kommissorium: kommissorie kommissoriet kommissorier kommissorierne
laboratorium: laboratoriet laboratorier laboratorierne
menneske: mennesket mennesker menneskene menneskers menneskenes
søskende: søskendes
ansvar: ansvaret ansvarets
penge: pengene pengenes
midler: midlerne midlernes
forældre: forældrene forældres forældrenes forælder forælderen
klient: klienter klienterne
afsnit: afsnittet afsnittene
`;

/** Strong and otherwise irregular verbs; verbs made from them with a prefix follow (holde: fastholde, overholde). */
export const irregularVerbs = `
bede: bad bedt
bide: bed bidt
binde: bandt bundet bundne
blive: blev blevet
bringe: bragte bragt
bryde: brød brudt
burde: bør
byde: bød budt
bære: bar båret
drage: drog draget
drive: drev drevet drevne
dø: døde død dør
falde: faldt faldet
finde: fandt fundet fundne
flyve: fløj fløjet
flyde: flød flydt
forsvinde: forsvandt forsvundet
få: får fik fået
følge: fulgte fulgt
give: gav givet givne
gribe: greb grebet
græde: græd grædt
gælde: gjaldt
gøre: gør gjorde gjort
gå: går gik gået
have: har havde haft
hedde: hed
hjælpe: hjalp hjulpet
holde: holdt
hænge: hang hængt
komme: kom kommet
lade: lod ladet
lide: led lidt
ligge: lå ligget
lyde: lød lydt
lyve: løj løjet
løbe: løb løbet
lægge: lagde lagt lagte
nyde: nød nydt
ride: red redet
ringe: ringede ringet
række: rakte rakt
se: ser så set sete
sidde: sad siddet
sige: sagde sagt
skrive: skrev skrevet skrevne
skride: skred skredet
skyde: skød skudt
skære: skar skåret skårne
slå: slår slog slået
slide: sled slidt
smide: smed smidt
snyde: snød snydt
sove: sov sovet
springe: sprang sprunget
spørge: spurgte spurgt
stige: steg steget
stikke: stak stukket
strække: strakte strakt
stride: stred stridt
stå: står stod stået
sælge: solgte solgt
synge: sang sunget
synes: syntes
sætte: satte sat
tage: tog taget tagne
trække: trak trukket trukne
træde: trådte trådt
træffe: traf truffet trufne
tvinge: tvang tvunget tvungne
tælle: talte talt
vide: ved vidste vidst
vige: veg veget
vinde: vandt vundet
vælge: valgte valgt valgte
være: er var været
vænne: vante vant
nå: når nåede nået
bo: bor boede boet
tro: tror troede troet
`;

export const irregularAdjectives = `
anden: andet andre
egen: eget egne
gammel: gamle gammelt ældre ældst ældste
god: godt gode bedre bedst bedste
lang: langt lange længere længst længste
lille: små mindre mindst mindste
mange: flere flest fleste
stor: stort store større størst største
ung: ungt unge yngre yngst yngste
få: færre færrest
dårlig: dårligt dårlige værre værst
nær: nært nære nærmere nærmest nærmeste
tung: tungt tunge tungere
fælles: fællest
åben: åbent åbne
blå: blåt
grå: gråt
ny: nyt nye nyere nyeste
fri: frit frie friere
fuld: fuldt fulde
mere: mest
`;

/** Two spellings or two forms of one word: the first is found by the second, and the other way. */
export const sameWord = `
ressource: resurse
mangel: mangle
handicap: handikap
mail: email
linje: linie
videncenter: videnscenter
procent: pct
million: mio
milliard: mia
krone: kr
telefon: tlf
cirka: ca
vedrørende: vedr
websted: website
resumé: resume
idé: ide
`;
