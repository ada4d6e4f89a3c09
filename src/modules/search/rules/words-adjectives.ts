/** Common Danish adjectives and adverbs, in the short form; written by us. */
export const adjectives = `
absolut administrativ advarende afgørende afhængig aktiv aktuel akut alene alfabetisk almen almindelig
alsidig alternativ alvorlig ambitiøs ambulant analytisk anden anonym ansvarlig antidepressiv anvendelig
arbejdsløs autistisk automatisk bagudrettet bagvedliggende bange barnlig baseret bedre behagelig
behandlingskrævende bekendt berettiget bestemt betinget betydelig bevidst bilateral billig bindende
blandet blind blød bred brugbar brugervenlig bæredygtig børnefaglig børnevenlig central civil daglig
dagligdag dansk decentral delvis demografisk demokratisk detaljeret diagnostisk dialogbaseret
differentieret digital direkte diskret domstolsbestemt drivende dyb dybdegående dygtig dynamisk dyr
dårlig dækkende død døv effektiv efterfølgende egen egentlig egnet eksakt eksisterende ekstern ekstra
ekstraordinær elektronisk emotionel endelig endnu energirigtig enig enkel enkelt ens ensartet ensom
entydig erfaren erhvervsmæssig etisk etårig europæisk eventuel evident faglig fagspecifik faktisk
faktuel faldende farlig fast fattig fejlagtig fin finansiel fireårig fjern flad fleksibel flerårig flov
folkelig fordelagtig forebyggende foregående foreløbig forenklet forholdsmæssig forholdsvis forkert
formaliseret formel formålstjenlig fornuftig forpligtet forrige forsigtig forskellig forstærket
forsvarlig fortrolig fraværende fremadrettet fremmed fremtidig fri frisk frivillig fuld fuldstændig
funktionel fysisk fælles fælleskommunal færdig følsom føromtalt første gammel gavnlig generel
gennemsnitlig gensidig geografisk gift glad god grafisk gravid grov grundig grundlæggende grøn gul
gunstig gyldig gældende gængs halv handicapvenlig hel helhedsorienteret helårlig hemmelig hensigtsmæssig
hidtidig historisk hjemløs hjemmehørende hjerneskadet holdbar hul human hurtig hvid hyppig hård høj
hørehæmmet ideel igangværende ikke-offentlig indadvendt indbyrdes indirekte individuel indlysende
infektiøs informativ innovativ intensiv interessant intern international involveret juridisk jysk jævn
jævnlig kaotisk kapabel ked kendt klar klimavenlig klinisk klog kold kollegial kollektiv kommende
kommerciel kommunal kompetent kompleks kompliceret koncentreret konkret konsekvent konservativ konstant
konstruktiv konsultativ kontinuerlig kontraktlig kontrolleret korrekt kort kortvarig kreativ kritisk
kronologisk kropslig kulturel kvalificeret kvalitativ kvantitativ landsdækkende landspolitisk lang
langsigtet langsom langtids langvarig lav ledelsesmæssig ledig legal let levende lige lignende lille
logisk lokal lovbestemt lovlig lovlydig lovmæssig lovpligtig lukket lys lægefaglig lægelig
længerevarende læselig løbende løn løs maksimal manglende manuel markant maskulin massiv medicinsk
medvirkende menig menneskelig midlertidig mild miljøvenlig mindre minimal mobil moderat moderne modig
modsat mulig mundtlig myndig mystisk målbar målrettet månedlig mæssig mørk national naturlig
nedenstående negativ nem netto neuropædagogisk neutral nordisk nordjysk normal normeret nutidig
nuværende ny nyfødt nylig nyttig nær nærmeste næste nødvendig nøjagtig objektiv obligatorisk offentlig
omfangsrig omfattende omkostningsbestemt omkostningstung omstændelig omvendt opmærksom oprindelig
optimal ordentlig ordinær organisatorisk original ovennævnt ovenstående overordnet overskuelig
overskydende overvejende parallel parat parvis passende passiv pensioneret perfekt periodisk permanent
personlig politisk populær positiv postal potentiel praktisk primær principiel privat problematisk
procentvis professionel proportional præcis præhospital psykiatrisk psykisk psykologisk psykosocial
pågældende påkrævet pålidelig pædagogisk rask rationel realistisk reel regelmæssig regional relativ
relevant religiøs ren repræsentativ respektive ressourcekrævende resterende retlig retningsgivende
retvisende rig rigtig rimelig ringe risikabel robust rolig rutinemæssig rå rød saglig samfundsmæssig
samlet sammenhængende sammenlignelig samtidig sand sanitær sansemotorisk seksuel sekundær selvejende
selvhjulpen selvstændig sen senest separat seriøs sidst sidstnævnt sikker sikret simpel sjælden skadelig
skarp skattefri skiftende skilt skolepligtig skriftlig skyldig skånsom skæv skønsmæssig slem slidt smal
smidig social socialfaglig socialpsykiatrisk socialpædagogisk socioøkonomisk solid somatisk sort special
specialiseret specialpædagogisk speciel specifik spontan sproglig stabil stationær statistisk statslig
stigende stille stiv stolt stor stram strategisk streng strukturel styrbar stående stærk større størst
subjektiv sulten sund supplerende svag svagelig svagtseende svær syg sygelig synlig synshandicappet
systematisk sårbar særlig særskilt tabt talrig teknisk teknologisk telefonisk teoretisk tidlig tidligere
tidsbegrænset tidskrævende tidssvarende tilfreds tilfældig tilgængelig tilstrækkelig tilstødende
tilsvarende todelt tom total toårig traditionel treårig trinvis trist tryg træg træt tung tvivlsom
tvungen tværfaglig tværgående tværkommunal tværsektoriel tydelig tynd typisk tysk tæt tør tørstig
uafhængig uafklaret ualmindelig udadreagerende udadvendt uddannelsesmæssig udeblevet udenlandsk
udestående udgående udsat udviklingshæmmet ufaglært ufarlig uforandret uformel uforudset ugentlig ugift
uheldig uhensigtsmæssig ukendt uklar ukompliceret ulige ulovlig umiddelbar umulig underordnet ung unik
unødig unødvendig urealistisk uregelmæssig urimelig urolig usikker utilfreds utilgængelig utilsigtet
utilstrækkelig uvildig uvist uændret vakant vaklende valgfri vanskelig varig varm vedholdende vedvarende
vejende vejledende velbegrundet velfungerende velkendt vellykket venlig vestlig vidende videnskabelig
vidtgående vigtig virkelig virksom vist voksen voksende voldelig voldsom vred våd vågen værdifuld
væsentlig yderlig yderligere ydre yngre åben åbenbar åbenlys årig årlig ægte ældre ærlig øjeblikkelig
økonomisk ønskelig østlig øverst øvrig
`;
