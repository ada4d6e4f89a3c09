/** Nouns whose vowel changes, or whose plural is another word, all there are in use; `word: its plural`. */
export const vowelNouns = `
barn: børn børnene
mand: mænd mændene
fod: fødder fødderne
hånd: hænder hænderne
tand: tænder tænderne
nat: nætter nætterne
bog: bøger bøgerne
bonde: bønder bønderne
far: fader faderen fædre fædrene
mor: moder moderen mødre mødrene
bror: broder broderen brødre brødrene
datter: døtre døtrene
øje: øjne øjnene
kraft: kræfter kræfterne
stad: stæder stæderne
rod: rødder rødderne
stang: stænger stængerne
tang: tænger tængerne
and: ænder ænderne
gås: gæs gæssene
ko: køer køerne
so: søer søerne
klo: kløer kløerne
tå: tæer tæerne
`;

/** What no rule of inflection gives: `word: its other forms`, one word a line. */
export const irregularNouns = `
knæ: knæet knæene
sko: skoen skoene
del: dele delene
lov: love lovene
mur: mure murene
tag: tage tagene
tap: tappe tappene
dans: danse dansene
drøm: drømme drømmene
duft: dufte duftene
hammer: hamre hamrene
leg: lege legene
lugt: lugte lugtene
pæl: pæle pælene
skab: skabe skabene
stol: stole stolene
dyst: dyste dystene
boks: bokse boksene
år: året årets årene årenes års
stand: standen stande stænder stænderne
hus: huse husene huses husenes
vej: veje vejene vejes vejenes
tolk: tolke tolkene tolkes
vind: vinde vindene
ryg: rygge ryggene
vægt: vægte vægtene
øre: ører ørerne
gård: gårde gårdene gårdenes
forum: fora foraene
faktum: fakta faktaene
leksikon: leksika
gymnasium: gymnasiet gymnasier gymnasierne
akvarium: akvariet akvarier akvarierne
stipendium: stipendiet stipendier stipendierne
territorium: territoriet territorier territorierne
auditorium: auditoriet auditorier auditorierne
jubilæum: jubilæet jubilæer jubilæerne
visum: visa visaene
podium: podiet podier podierne
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
forældre: forældrene forældres forældrenes forælder forælderen
klient: klienter klienterne
afsnit: afsnittet afsnittene
`;

/** Strong and otherwise irregular verbs; verbs made from them with a prefix follow (holde: fastholde, overholde). */
export const irregularVerbs = `
briste: brast bristet
brænde: brandt
drikke: drak drukket
fare: for
fise: fes
fnyse: fnøs
fortryde: fortrød fortrudt
fryse: frøs frosset
gide: gad gidet
glide: gled gledet
gnide: gned gnedet
gyde: gød gydt
gyse: gøs
hive: hev
hugge: huggede
klinge: klang
knibe: kneb knebet
krybe: krøb krøbet
kvæle: kvalte kvalt
le: lo leet
male: malede malte malet malt
nyse: nøs
rende: randt
rinde: randt rundet
rive: rev revet
ryge: røg røget
skabe: skabte skabt
skælve: skjalv
ske: skete sket sker
skrige: skreg skreget
skyve: skød
slibe: sleb slebet
slippe: slap sluppet
smøre: smurte smurt
snige: sneg sneget
spinde: spandt spundet
sprække: sprak
stinke: stank
stjæle: stjal stjålet
stryge: strøg strøget
svie: sved svier
svige: sveg sveget
svinde: svandt svundet
svinge: svang svunget
synke: sank sunket
tage: tog taget tagne
tie: tav tiet tier
turde: tør turdet
vride: vred vredet
æde: åd ædt
gro: gror groede groet
sy: syr syede syet
fri: frir friede friet
ro: ror roede roet
befri: befrir befriede befriet
bede: bad bedt
bide: bed bidt
binde: bandt bundet bundne
blive: blev blevet
bringe: bragte bragt
bryde: brød brudt
burde: bør
byde: bød budt
bære: bar båret båren bårne
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
skære: skar skåret
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
punkt: pkt
kapitel: kap
million: mio mill
milliard: mia
krone: kr
telefon: tlf
cirka: ca
vedrørende: vedr
websted: website
resumé: resume
idé: ide
`;
