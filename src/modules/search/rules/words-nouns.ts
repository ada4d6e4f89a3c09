/** Common Danish nouns of the field, in the form a dictionary has; written by us from our own knowledge of Danish. */
export const nouns = `
adfærd adgang administration administrator adoption adresse advis advokat afasi afdeling afdrag affald
afgang afgift afgrænsning afgørelse afhandling afholdelse afhængighed afklaring aflastning aflønning
afmelding afregning afrunding afsked afskedigelse afskrivning afslag afslutning afsnit afspadsering
afstand afstemning aftager aftale aften afvigelse afvikling agent akademi akt aktie aktiv aktivering
aktivitet aktør alarm alder alderdom alkohol altan ambition ambulance amt analyse anbefaling anbringelse
andel anelse anerkendelse angst anholdelse anke anklage anledning anliggende anlæg anmeldelse anmodning
anmærkning annonce ansats anseelse ansvar ansættelse ansøger ansøgning antagelse antal anvendelse
anvisning apparat appel applaus april arbejde arbejder areal argument arkitekt arkiv arkivar arm
arrangement art artikel arv asfalt assistance assistent asyl atlet attest audiolog audit august autisme
autist automatik autorisation avis baby bad bagatel baggrund bakke balance bane bank barn barriere
barsel base basis beboer bebyggelse bedrift bedring bedsteforælder bedømmelse befolkning beføjelse
begivenhed begreb begrundelse begrænsning begyndelse begær behandler behandling behov bekendtgørelse
bekostning bekræftelse bekymring belastning beliggenhed belysning belægning beløb bemanding bemyndigelse
bemærkning ben benchmark benyttelse benævnelse beredskab beregner beregning beretning besiddelse
besigtigelse beskatning besked beskrivelse beskyttelse beskæftigelse beslaglæggelse beslutning
besparelse bestand bestanddel bestemmelse bestiller bestilling bestræbelse bestyrelse bestyrer
besvarelse besvær besøg betaler betaling betegnelse betingelse betjening betragtning betydning
betænkning bevidsthed bevilling bevis bevægelse bibel bibliotek bibliotekar bidrag bil bilag billede
biograf biolog bisidder bistand bjerg blad blanding blanket blik blind blindhed blod blok blomst blæst
bo bod bog bolig bonus bord borger borgmester branche brand brev brille bro broderi bror brud brug
bruger brutto bryllup brøk bud budget budskab bugt bund bunke bureaukrati bus butik by byg bygd bygning
byrde båd bånd bæk bæredygtighed bølge café camp campus case center central certifikat chance charter
check chef cirkel cirkulære citat coach cochlear computer cpr cykel dag dal dansk dansker data dato
datter debat debut december decentralisering defekt definition degn del delegation delegering deltagelse
deltager demens demografi demokrati departement deponering depression design detalje diagnose diagnostik
diagram dialog diktat dilemma dimension dimensionering diplom direktion direktiv direktør disciplin
diskussion dispensation disponering disposition distrikt diætist dokument dokumentation dom domfældte
dommer domstol domæne donation drab dreng drift drøftelse dyb dyr dåb dårlig dækning død døgn dømte dør
døv døvblind døvhed edb effekt effektivisering effektivitet efterkommer efterretning efterskole
efterspørgsel eftersyn efterår egn egnethed ejendom ejer eksamen eksempel eksistens ekspedition
eksperiment ekspert ekspertise element elev elevator embede embedsfolk embedsmand embedsværk ember emne
endelse energi eng enhed enighed enke enkelt epilepsi epoke erfaring ergoterapeut ergoterapi erhverv
erindring erkendelse erklæring erstatning etablering etage etape etik europa evaluering event evidens
evne facilitet facit fad fader fag faglighed faktor faktum faktura fald familie fantasi far fart farve
fase fasthed fastsættelse favn februar fejl felt ferie fest festival figur fil filial film filter finans
finansiering firma fisk fiskeri fjernsyn fjord flade fleksibilitet flertal flow flugt fly flygtning
flytning fod fokus folder folk folketing fond forandring forankring foranstaltning forarbejde forbedring
forbehold forberedelse forbillede forbindelse forbrug forbruger forbud forbund fordel fordeling fordrage
fordring forebyggelse foredrag forelæggelse forening forenkling foresatte forespørgsel forestilling
forfald forfatning forfatter forhandler forhandling forhold forhøjelse forklaring forkortelse forkøb
forlag forlængelse forløb form formand format formiddag formidling formodning formue formulering formål
fornemmelse fornyelse forordning forplejning forpligtelse forretning forsamling forsendelse forside
forsikring forsinkelse forskel forsker forskning forskrift forslag forsorg forstander forstyrrelse
forståelse forsvar forsyning forsøg forsørgelse forsørger fortegnelse fortid fortolkning fortov
fortrolighed fortrydelse fortsættelse fortælling forudsætning forum forvaltning forventning forværring
forår forælder forældre fotografi fradrag frafald fraflytning fragt framelding fratrædelse fravalg
fravær fredag fremdrift fremgang fremgangsmåde fremlæggelse fremsendelse fremskrivning fremstilling
fremtid fri frihed frist fristed frokost front frugt frygt fugl fuldmagt fuldmægtig fuldtid fundament
funktion fusion fylde fysioterapeut fysioterapi fælde fællesskab fængsel færdighed færge fætter fødsel
følelse følge følsomhed fører føring gade gang garage garanti garantistillelse gave gavn gebyr genbrug
general generation gennemførelse gennemgang gennemsigtighed gennemsnit genstand geografi gevinst givning
glæde godkendelse godtgørelse grad graf grammatik gren gris grund grundlag gruppe grus gråzone grænse
guide gulv gyldighed gymnasium gåde gård gæld gæst hal halvdel halvår handel handicap handling hast havn
hede hegn helbred helhed henblik hensigt henstilling hensyn hensættelse henvendelse henvisning herberg
herre hest hilsen hinder hindring historie hjem hjemløs hjemløshed hjerne hjul hjælp hjørne hold holder
holdning honorering horisont hospice hospital hoved hovedby hul hund hus husstand husvild hvede hverdag
hvile hypotese hyppighed hånd håndhævelse håndtering håndværk håndværker hæfte hæftelse hældning
hændelse hær højde hørelse høring høst ide ideal identifikation identitet idræt idé igangsættelse
ikrafttræden illustration image implementering import impuls incitament indberetning indblik indbydelse
inddeling inddragelse indeks indflydelse indflytning indførelse indgang indgreb indhold indikation
indikator individ indkaldelse indkomst indkøb indledning indlæg indlæggelse indmelding indretning
indsamling indsats indsendelse indsigelse indsigt indskoling indskrivning indskrænkning indskud indslag
indstilling indsættelse indtast indtastning indtryk indtægt industri indvandrer indvending indvisitering
infektion inflation information infrastruktur initiativ inklusion input inspektion inspektør inspiration
institut institution instruks instrument integration interesse interessent internat internet interval
interview introduktion inventar investering investor invitation involvering is isolation jagt januar job
jord jordemoder journal journalist jul juli juni jura jurist justering kabel kaffe kage kaj kalender
kalkulation kamp kanal kandidat kant kapacitet kapital kapitel karakter karriere kasse kassebeholdning
kasserer kat katalog kategori kategorisering kendelse kendetegn kendskab kerne kilde kilometer kirke
kiropraktor klage klager klarhed klasse klassifikation klient klima klinik klods klub knap knude ko kode
koefficient kollega kolonne kombination kommentar kommission kommissorium kommune kommunikation
kompensation kompetence kompleksitet komplikation komponent kompromis koncentration koncept koncern
koncert konference konflikt konklusion konkurrence konsekvens konsensus konsulent kontakt kontant
kontekst kontingent kontinuitet konto kontor kontrakt kontrast kontrol konvention koordination
koordinator koordinering kopi kor korn korps korrektion korrespondance kortlægning kost kraft krav
kreativitet kredit kreditnota kreds kredsløb krig kriminalforsorg kriminalitet krise kriterium kritik
krone krop kryds kulde kultur kunde kundskab kunst kur kurs kursus kurve kvadratmeter kvalifikation
kvalitet kvart kvartal kvinde kvittering kvote kvotient kyst kæde kælder kæreste kø køb køber køkken
kølvand køn køretøj kørsel lag lager land landbrug landdag led ledd ledelse leder ledighed
ledsagelse ledsager legitimation leje lejer lejlighed lejr ler leverance leverandør levering licens
licitation lidelse lift ligestillet ligestilling lighed likviditet limit linje link liste litteratur liv
loft logik logistik logo logopæd lokale lokalitet lov loyalitet luft lukning lup lyd lys lysne lån
låntager læge læger lægning længde lærdom lære lærer læring læser læsning løb løfte løn lønning lørdag
løsning løsrivelse magt mail maj majoritet maksimum maler mand mandag mandat mangel mangfoldighed manual
margin mark marked markering marts maskine masse matematik materiale matrikel medalje medarbejder
medborger medfinansiering medgang medhjælp medhjælper medicin medie medindflydelse medlem medvirken
megler melding mellemværende mening menneske mentor merarbejde merbevilling merforbrug meritter
merudgift mester meter metode middag middel mikro milepæl miljø milliard million mindretal minimum
minister ministerium minut misbrug misbruger misforhold misforståelse misligholdelse mistanke modarbejde
model modstand modstander modsætning modtagelse modtager modul mole moment moms monitorering monopol mor
morgen mose motion motiv motivation mulighed mund mur museum musik muskelsvind myndighed mynt måde mål
målestok måling målsætning måned mægler mængde mærke mærkesag mærkning møbel møde mønster nabo nation
natur navn nedbringelse nedgang nedlæggelse nedskrivning nedslag nedsætning nedsættelse nerve net netto
netværk niveau nor nord nordjylland norm normering notat note november nummer nyhed nytte nytår nåde
nærhed nævn nødvendighed nøgle objekt objektiv observation observatør offentliggørelse offentlighed
offer officer oktober olie ombudsmand omdannelse omdrejning omegn omfang omfordeling omgang omkostning
omkreds omlægning omprioritering område omsorg omstilling omstruktur omstrukturering omstændighed
omsætning omtale onsdag opbakning opbevaring opbygning opdatering opdeling opdrag opdragelse operation
opfattelse opfordring opfølgning opførelse opgang opgave opgørelse ophold ophør opkrævning
opkvalificering oplevelse oplysning oplæg oplæring oplæser opløsning opmåling opmærksomhed opnåelse
opremsning oprettelse opråb opsamling opsigelse opslag opstart opstilling opsummering opsyn opsøgning
optik optimering optjening optræk optælling ord orden ordfører ordning ordre ordregiver ordstyrer organ
organisation organisering orientering original orkester orlov overblik overdragelse overenskomst
overensstemmelse overførsel overførsler overgang overgreb overhold overholdelse overhovedet overlap
overlevering overlæge overraskelse oversigt overskridelse overskrift overskud overskudsdeling overslag
oversættelse overtagelse overtid overtrædelse overvejelse overvågning overvægt pakke panel papir par
paradigme paragraf parameter parese park parkering part parti partner pas pasning passiv passus patient
pause pavillon penge pension pensionist periode periodisering person personale personel personlighed
perspektiv pige pille pilot pinse pjece placering plads plage plakat plan planlægger planlægning pleje
plejer pligt plus point pokal politi politik politiker port portal portefølje positionering post
potentiale praksis praktik praktiker pres presse prik princip prioritering prioritet pris privat
privathed problem problematik procedure procent proces produkt produktion produktivitet profession
professor profil prognose program projekt promille protokol provenu provision provst præambel
præcisering prædikat præmie præmis præsentation præst prøve prøvelse psykiater psykiatri psykolog
psykologi psykose publikation publikum pudsning pulje punkt påbud pålæg påmindelse pårørende påske
påstand påtale påtegning påvirkning pædagog pædagogik rabat radio ramme rampe rang rapport rapportering
ration reaktion realisering redegørelse redigering redning redskab reduktion referat reference referent
reform refusion regel regering regeringen region register registrator registrering regn regning regnskab
regulering rehabilitering rejse rejsning rekreation rekruttering rektor rekvisition relation relevans
religion rengøring rente reparation repræsentant repræsentation reservation reserve residens respekt
respondent respons ressource rest restance restaurant resultat resume resumé ret retning rettelse retten
rettighed revalidering revidering revision revisor revurdering rigdom ring risiko rollator rolle
rotation rum runde rundkørsel rute ry ryg rygning rykker rytme råd rådgiver rådgivning rådighed råstof
række rækkefølge rækkevidde røg røntgen sag saldo salg salt samarbejde samdrift samfund samhandling
samhørighed samling sammendrag sammenfatning sammenhæng sammenligning sammenlægning sammenslutning
sammensætning samråd samspil samtale samtykke samvær sand sang sanktion satellit sats satsning scenarie
sclerose seance segment sejr sekretariat sekretær sektion sektor sekund selskab selvbestemmelse selveje
selvejer selvhjælp selvmord selvskade selvværd semester seminar seng senior september serie service
seskab session sfo side sig signal sigte sikkerhed sikret sikring simulering sind situation skab
skabelon skade skala skat skema skib skift skik skilsmisse skitse skizofreni skole skov skovbryn skridt
skrift skrivelse skub skud skuffe skygge skyld skærm skøn slag slagteri slot slutning smerte smitte snak
sne snit social software sogn sol sommer sonde sort sparring spasticitet speciale specialisering
specialisme specialist specifikation spektrum spil spild spion splid split sponsor spor sport sprog
spørgsmål stab stabilitet stade stadie stadion stadium stammen stammer standard standpunkt start stat
station statistik status statut stavning sted stedfortræder stemme stemning sten stiftelse stigning stil
stilling stillingtagen stipendium stjerne stof stok stop storm straf stram strand strategi strejke
stress strid struktur strøm stu studie studium stue stund stykke styrelse styring styrke styrkelse støj
størrelse støtte subjekt succes suite sum summering sundhed supervision suppleant supplement support
svaghed svar svigt svælg syd sygdom sygehjælper sygemelding sygeplejerske symptom syn synergi synlighed
synopsis synspunkt system systematik sår sårbarhed sæde sæson sætning sø søgning søjle søn søndag
søskende søster søvn tab tabel tag takst tal tale talent tanke tankstation tap tarv tavle tavshed taxa
teater tegn tegning teknik tekniker teknologi tekst telefon telt tema temperatur tempo tendens teori
terapeut terapi termin terrain terrasse test tid tidspunkt tidsskrift tilbageføring tilbageholdelse
tilbagemelding tilbagesøgning tilbud tilbygning tildeling tilfredshed tilfælde tilføjelse tilførsel
tilgang tilgængelighed tilhører tilhørsforhold tilkendegivelse tilknytning tilladelse tillid tillæg
tilmelding tilpasning tilrettelæggelse tilsagn tilskud tilslutning tilstand tilstedeværelse tilsyn
tiltag tiltro tiltrædelse tilvalg tilvejebringelse time timing tirsdag titel tjek tjeneste tog togt
toilet tolk tolkning tone top torsdag total tovholder trafik transaktion transport trappe tredjedel
trend trin trivsel tro trone trussel tryghed tryk tråd træf trækning træner træning tung tur turisme
turnering turnus tv tvang tvist tvivl tværfaglighed tyngde type typologi tysk tår tæller tænkning
tærskel tøj tørke uafhængighed udarbejdelse udbetaling udbredelse udbud udbyder udbygning udbytte
uddannelse uddelegering uddeling uddrag udeblivelse udenrigs udfald udflugt udflytning udfordring
udformning udførelse udgang udgangspunkt udgave udgift udgivelse udkant udkast udland udlejer udlejning
udligning udlæg udløb udmelding udmøntning udnyttelse udnævnelse udpegning udredning udrulning udsagn
udsathed udsendelse udsigt udskiftning udskillelse udskrift udskrivning udskydelse udsnit udspil
udstedelse udstilling udstyr udstødelse udsættelse udtalelse udtog udtryk udtræk udvalg udveksling
udvidelse udvikling udviklingshæmning udvælgelse uenighed uge uklarhed ulempe ulighed ulykke
underretning underskrift underskud undersøgelse undertegnede underviser undervisning undtagelse ung
ungdom union universitet uoverensstemmelse usikkerhed vaccine vagt vakt valg vand vandring vanskelighed
vare varetagelse variation varighed varme varsel varsling vederlag vedhold vedkommende vedligehold
vedligeholdelse vedtagelse vedtægt vej vejleder vejledning vejr velkomst ven vending veninde vent verden
version vest vestjylland viden video vidne vifte vig vikar vilje vilkår vind vindue vinkling vinter
virke virkelighed virkning virksomhed vision visitation visitator visitering visum vogn voksen vold
volumen vurdering væg vægt vægtning vækst værdi værdighed værelse værge værgemål værk værksted værktøj
værn væsen website weekend workshop ydelse yder yngling zone å åbenhed åbning ånd år årgang århundrede
årsag årstal årti æble ægtefælle ægteskab ældre ændring æra ærinde æstetik øje øjeblik øjemed økologi
økonom økonomi ønske øre øst øvelse
`;
