/** Common Danish verbs, in the infinitive; written by us. */
export const verbs = `
acceptere administrere adressere adskille afbryde afdrage afdække afgive afgrænse afgå afgøre afhjælpe
afholde afhænge afhøre afklare aflaste aflevere aflyse aflønne afløse afmelde afprøve afrapportere
afregne afrunde afsende afskaffe afskrive afslutte afslå afspejle afsætte aftale afveje afvente afvige
afvikle afvise agere akkreditere aktivere aktualisere analysere anbefale anbringe anerkende anføre
angive angå anke anlægge anmelde anmode annoncere anskueliggøre ansvarliggøre ansætte ansøge antage
anvende anvise appellere arbejde argumentere arkivere arrangere arve assistere autorisere banke basere
bearbejde bede bedømme befinde befordre begrave begrunde begrænse begynde behandle beholde behæfte
behøve bekende beklage bekoste bekræfte bekymre belaste belyse belægge belønne bemande bemyndige bemærke
benytte benævne beramme berede beregne berette berige berolige berøre beskatte beskrive beskytte
beskæftige beslaglægge beslutte bestemme bestille bestride bestyre bestå besvare besøge betale betegne
betinge betjene betone betragte betvivle betyde bevare bevilge bevirke bevise bevæge bibeholde bidrage
bistå blande blive bo booke bore brede bringe bruge bryde budgettere bygge bære centralisere checke
cleare cykle danne debattere decentralisere dedikere deducere definere dele delegere deltage demonstrere
deponere designe diagnosticere differentiere digitalisere dimensionere diskutere dispensere disponere
distribuere divergere dokumentere drage dreje drive drøfte dække dø dømme effektivere effektivisere
efterkomme efterleve efterlyse efterregulere eftersende efterspørge eje eksistere ekskludere ekspedere
eliminere ende enes engagere erfare erhverve erindre erkende erklære erstatte estimere etablere evaluere
evne facilitere falde fastholde fastlægge fastslå fastsætte favorisere fejle finansiere finde fjerne
flyde flytte fokusere forankre foranstalte forarbejde forbedre forbeholde forberede forbigå forblive
forbruge forbyde fordele fordoble fordre forebygge foregå forekomme foreligge forelægge forene forenkle
foreskrive foreslå forespørge forestå foretage foretrække forfalde forfølge forhandle forhindre forholde
forhøje forhøre forkaste forklare forkorte forlade forlange forlænge formalisere forme formidle
formindske formode formulere fornemme forny forordne forpligte forrette forrykke forsikre forsinke
forske forskyde forstyrre forstå forstærke forsvare forsvinde forsyne forsøge forsørge fortage fortolke
fortrinsberettige fortryde fortsætte fortælle forudbetale forudse forudsætte forurene forvalte forvente
forværre forårsage forældes forøge fraflytte fraholde fralægge framelde frasige fratræde fratrække
fravige fravælge fremføre fremgå fremhæve fremkomme fremlægge fremme fremmøde fremrykke fremsende
fremskaffe fremskrive fremstille fremsætte fremtræde fremvise frigive frigøre fritage fryse fungere
fusionere fylde få færdigbehandle færdiggøre føde føle følge føre garantere gemme genanvende genere
generere genfremsætte genhuse genindføre genkende gennemføre gennemgå gennemse gennemskue genoptage
genoptræne gentage gentænke genvisitere genvurdere give glemme glide glæde godkende godtgøre granske
grave gribe grundlægge gruppere guide gynge gå gælde gætte gøre hakke hamre handle have hedde helbrede
hellige henføre henlede henlægge henstille henstå hensætte hente henvende henvise hilse hindre hjemtage
hjemvise hjælpe holde honorere huse huske hvile hviske håbe håndhæve håndtere hæmme hænde hænge hærde
hæve højne høre identificere igangsætte illustrere implementere importere imødegå imødekomme imødese
indarbejde indbefatte indberette indbetale indbyde indbygge inddele inddrage inddrive indebære indeholde
indestå indfase indflytte indfri indføre indgive indgå indhente indhøste indikere indkalde indkøbe
indlede indlemme indlevere indlægge indmelde indordne indplacere indregne indrette indrømme indsamle
indse indsende indskrive indskrænke indspille indstille indsætte indtage indtaste indtræde indtræffe
indvende indvie indvilge indvirke indvisitere informere inkludere inspirere installere instruere
integrere intensivere interessere interviewe introducere investere invitere involvere isolere iværksætte
journalisere justere kalde kalkulere karakterisere kategorisere kende kendetegne kigge klage klare
klargøre klarlægge klassificere klæde knytte koble koge kombinere komme kommentere kommunikere
kompensere komplicere koncentrere konkludere konkretisere konkurrere konstatere konstituere konsultere
kontakte kontere kontrollere konvertere koordinere kopiere korrigere kortlægge koste krave krænke kræve
kunne kvalificere kvalitetssikre kvittere kvæle kæmpe købe køle køre lade lancere lave lede ledsage lege
leje lempe lette leve levere lide ligestille ligge ligne linke liste lokalisere lokke love lovgive
lovliggøre lugte lukke lyde lykkes lyse lytte lyve låne lægge lære læse løbe løfte løse løsne male
mangle markedsføre markere matche medbringe meddele medfinansiere medføre medgive medgå medregne medtage
medvirke melde mene merbevilge minde mindske minimere misbruge misforstå miste mobilisere modarbejde
modernisere modregne modsvare modtage modvirke monitorere motivere muliggøre måle målrette måtte mægle
mærke møde mødes nedbringe nedbryde nedgradere nedjustere nedlægge nedprioritere nedregulere nedskrive
nedsætte nedtone nikke normalisere normere notere nuancere nyde nyindmelde nyttiggøre nytænke nyvisitere
nå nærme nævne nødvendiggøre observere offentliggøre omdanne omdele omfatte omfordele omgøre omhandle
omkomme omkostningsberegne omlægge omprioritere omregne omstille omstrukturere omsætte omtale opbevare
opbygge opdage opdatere opdele opdrage opdrive operere opfatte opfordre opfylde opføre opgive opgradere
opgøre opholde ophæve ophøre opjustere opkræve opkvalificere oplagre opleve opliste oplyse oplægge
oplære opløse opnormere opnå oppebære opregulere opretholde oprette oprettholde opsamle opsige opskalere
opsplitte opspore opstarte opstille opstå opsummere opsøge optage optegne optimere optjene optrappe
optræde optælle ordinere ordne organisere orientere overbevise overdrage overføre overgå overholde
overkomme overlade overlappe overlevere overordne overraske overrække overse oversende overskride
overskue overstige oversætte overtage overtræde overveje overvinde overvåge overvælte pakke parkere
passe pege perspektivere placere planlægge plante pleje plukke plædere pointere pose poste postere
praktisere prioritere privatisere producere profilere profitere programmere projektere pryde præcisere
prædike præge præsentere prøve publicere pulje påbegynde pådrage påføre pågå påklage pålægge påpege
påregne påse påtage påtale påtænke påvirke påvise rage ramme rangere rapportere reagere realisere rebe
redde redefinere redegøre redigere reducere referere reflektere regere registrere regne regulere
rehabilitere rejse rekruttere relatere renovere rense repræsentere reservere resultere rette returnere
revidere revurdere ride rime ringe risikere rode rokere rotere rumme rundsende ryge rykke ryste råde
rådføre rådgive række rækkes samarbejde samfinansiere samkøre samle sammenfatte sammenholde sammenkæde
sammenligne sammenlægge sammensætte samordne samråde samtale samtykke samtænke samvirke sanktionere
satse savne se sejle selvregulere sende separere servicere sidde sideordne sige signalere sigte sikre
simulere sitere skabe skaffe skalere ske skelne skifte skille skitsere skjule skrabe skride skrive
skubbe skulle skyde skylde skære skærpe skønne slappe slette slide slippe slutte slå smage smelte smide
smitte snakke sone sortere sove spare sparre specialisere specificere spille spise splitte sprede
springe spænde spørge stadfæste standardisere standse starte stave stemme stifte stige stille stjæle
stole stoppe straffe stramme strejke stride strukturere stryge strække strømline studere styre styrke
stå støde støtte subsidiere suge summere supervisere supplere supportere svare svigte svinge svømme sy
sygemelde synes synge synke synliggøre systematisere såre sælge sænke særbehandle sætte søge tabe tage
takke tale tegne tematisere teste tilbagebetale tilbageføre tilbageholde tilbagekalde tilbagemelde
tilbagevise tilbyde tildele tilegne tilfalde tilflytte tilfredsstille tilføje tilføre tilgodese tilgå
tilgængeliggøre tilhøre tilkalde tilkende tilkendegive tilknytte tillade tillægge tilmelde tilpasse
tilrette tilrettelægge tilsende tilsige tilsigte tilskrive tilskynde tilslutte tilstille tilstræbe
tilstå tilsætte tiltage tiltale tiltro tiltræde tiltrække tilvejebringe tilvælge tjekke tjene tolke
trives tro true trykke træde træffe trække træne tvinge tvivle tyde tydeliggøre tynge tåle tælle tænke
tømme tørre tøve udarbejde udbetale udbrede udbyde udbygge uddanne uddele uddelegere uddrage uddybe
udeblive udelade udelukke udfase udfolde udfordre udforme udfylde udføre udgive udgå udgøre
udkrystallisere udleje udlevere udligne udlægge udløbe udløse udmelde udmønte udnytte udnævne udpege
udrede udregne udrulle udsende udsige udskifte udskille udskrive udskyde udstede udstikke udstille udstå
udsætte udtage udtale udtrykke udtræde udvalge udveksle udvide udvikle udvirke udviske udvælge udøve
undergå underkaste underkende underlægge underrette underskrive understrege understøtte undersøge
undervise undervurdere undgå undlade undre undtage validere vandre vare varetage variere varsle vaske
vedblive vedhæfte vedkende vedkomme vedligeholde vedlægge vedrøre vedtage veje vejlede veksle vende
vente verificere vide vidensdele viderebehandle viderebringe videreformidle videreføre videregive
videresende videreudvikle vidne vie vige vikariere ville vinde vinke virke virkeliggøre vise visitere
visualisere vogte vokse volde vurdere vågne vægte vække vælge vænne værdisætte værdsætte være værge
værne yde ytre åbne ånde ægte ændre ærgre ødelægge øge økonomisere ønske øve øves
`;
