/** Common Danish nouns of everyday life and public administration, in the form a dictionary has; written by us. */
export const generalNouns = `
abonnement abort adel adjunkt advarsel affære afkast aflysning afløb afløser afrusning afsender afskrift
afstigmatisering afsætning aftryk afvejning afveksling afvisning afvænning agenda ager akademiker akse
albue allergi alliance alvor amatør amme anatomi anciennitet and anfald anførsel angreb anholder anker
ankomst anmelder ansigt antenne antologi apotek apoteker appelsin arena aroma arrest aske aspekt
assessor astma atom attraktion auktion autoritet avl avler bager bageri bal balje balkon ballon banan
bar barak barndom baron basar bass batteri bebrejdelse bedrag bedrageri bedstefar bedstemor befordring
begejstring begravelse behag beklædning beløning belønning benzin berigtigelse bero beruselse berøring
beskæring bestik besværing betjent betændelse bevæggrund biks bilist billet bind binding birk biskop
bitterhed bjælke bjørn bluse blyant boks bolche bold bombe bonde bopæl borgerskab boss bounty bowling
bredde bremse brik brochure brygge brygger bryst brænde brænder brændsel bræt brød brønd buer
bueskydning buffet buket bukser bule burger busk bæger bækken bælte bænk bær bærer bøde bøjle bøn bønne
børs bøsse bøtte celle cement champagne chauffør chokolade cigar cigaret club cykling cyklist cylinder
dagsorden dame damp dans danser dataark deadline debitor dej dessert detektiv diabetes diabetiker
diamant dige digt digter dirigent distance doktor doser dosis dragt drama drik drivhus drivkraft
dronning drøm due duft dug dukke dværg dykker dynamik dyne dynge dyrker dyst dæk efterløn efternavn
egenskab ego eksponent eksport ekstremisme ekstremist elektricitet elektriker elite ende engel ensomhed
epidemi erhvervelse essens fabrik fabrikant facade fakultet faldgrube fallit fan fane fangst fare farvel
fasan fastelavn fattigdom fauna fe feber fejring fersken fiasko fiber figen filosof filosofi finger
firben fjeder fjeld fjende fjer flag flamme flaske flis flod flok flue flyver flåde flæsk fløde fløj
fløjte foder forargelse forbandelse forbipasserende forbrydelse forbryder forbrænding fordom forebygger
forelskelse forfølgelse forgrund forgænger forhindring forhør forkælelse forlov forlovelse formidler
fornavn fornuft forråd forræder fortjeneste forundring forvirring fosterfamilie fred fremmedgørelse
frimærke frisør frivillighed frost fryd fryser fræser frø frøken fundraising furer fyr fyrste føde
førtidspension gaffel galleri garderobe gardin gas gemyt geni gerning gevær gigt gips gitter glas gnist
gods golf gradbøjning grat gravhøj gravid greb grill grotte græker græs grøft grønsag grøntsag gud guld
gummi gymnastik gyser gådefuldhed gås gæs hage halm hals hammer hamster harmoni harpe hat hav have havre
heks hemmelighed herred herskab hjelm hjemmel hjerte hjort hjælper hobby hofte honning honorar horn
hotel hud hukommelse humor humør hungersnød hvil hylde hytte hæk hæl hæmning hævn høne høvding høvl idol
ild illusion immigrant importør indbo indbrud indehaver indeklima indeksering inderside indianer indre
infirmeri ingeniør innovation insekt insulin intelligens internering invalid invaliditet isbjørn islam
islamist iværksætter jakke jern jubilar jubilæum jurisdiktion jury jæger kabinet kaktus kalk kalkule
kalv kamera kammer kammerat kampagne kande kanin kano kantine kaos kaptajn karrusel kartoffel kastanje
katastrofe kaution keramik kerte kiks kind kiosk kirurg kirurgi kiste kjole klap klinge klipning klippe
klo klode klokke klokkeslæt klovn klæde kniv knogle knold knop knæ kobber koger kok kolonihave komedie
komfort komfur komik komma kommode kone konge kongres konjunktur konkurs konsistens konstruktion koral
korrektiv korrektur kors kostume krage krampe kran krat kreditor kristen kristendom krukke krybbe
krydderi krystal kræft krænkelse kuffert kugle kuld kunstner kurator kurv kusine kutyme kvarter kylling
kælk kæmpe kærlighed kød køl køleskab laboratorium lagen lak laks lam lampe landskab last latter lav
lavine ledning leg legeme lektie lektor lever levevej liga lim lind loge lomme ludo lugt lune lunge lus
lygte lykke lyn lystfisker læbe læder lærling løft løg løgn løve mad makker mal maleri malm manager
maner manuskript march marine maskineri mast mave medfart medlidenhed medvind mel melodi menighed
mestring metal migration migræne mikrofon militær mindesmærke mine minoritet mirakel missil mission
misundelse mobilitet mobning mode modgang monolog monster monument moped moral mord mos moske motor munk
murer mus musiker muskel myg myre mysterium mæling mælk mølle mønt mørke narko narkoman niece nisse node
nål nærvær nød oase objektivitet oksekød omdømme omgivelse omvej omveksling omverden onkel opbremsning
opera opgør oprør opskrivning opsving optagelse opvask orgel orkan ost oter overflod overhead ovn
parathed parket parlament passage passager patent peber pejs pen pensel pensionat perle perron pest pil
pirat pistol plade planet plante plast platform plet plov pony porto pose position postering potte
praktikant pranger prins prinsesse promenade proportion prut præsident prævention psykoterapi puls pumpe
pung puslespil pyramide pæl pære pølse rad raket rand rapportør ravn recept reception recovery redaktion
redaktør refleksion regent regres reklame rekord rensning reol reparatør replik revne rige ris ritual
robot robusthed rod ros rose rov rude rusmiddel russer rust rutsjebane rytter råvare ræv røver saft saks
sal salat salme salon sanger sans satire scene seddel sejl sejlads selvfølge selvtillid sende sennep
series silke sjæl skabelse skak skal skandale skare ske skede skel skelet skelnen skind skinke skive
skjold skjorte sko skorpe skorsten skovl skrald skralde skrue skrædder skuespil skuespiller skulder sky
skytte skål skæbne skæg skænderi skæring skønhed slange slave slik slikkepind slips slut slægt slægtning
sløjfe smag smed smil smykke smør snaps snedker snor snyd sofa soldat sondring sovs spand spejder spejl
spids spiserør sprængning sprøjte spænding spøgelse stakit stald stamme stank stationcar statue stearin
steg sti stik stikling stimulans stol stolpe storhed stribe strik strube strygning strækning strømpe
student stævne stødpude støv støvle suk sukker sult supervisor suppe svamp svangerskab svend svin svoger
svømmer sygehus sygepleje symbol symfoni synagoge synd sypige sæbe sæk sælger særling særregel sødme søm
sømand sønderjylland taksameter tallerken tandbørste tang tante tape taxi teenager teglsten tempel
terning terror terrorist testamente tilflugt tilhænger tillidshverv tilskuer tilstrømning tilsynsførende
tilvækst tilværelse tip tjener tobak told tomat tommelfinger torden torn torsk torv tradition trafikant
tragedie traktat trakter traktor trapez traumatisering traume trediver trehjuler trense trold tromme
trup træ træthed trøje tube tulipan tumor tunge tunnel turist tvilling tyfus tyr tyv tå tåge tåre tårn
tæppe tærte tømmer tømrer tønde udadreagering udestående udgiver udholdenhed udlænding udsalg udseende
udspring udsving udsyn udtale ufo ugle uheld uld ulv ulydighed umyndig undergang underhold underholdning
underlag uniform univers upartiskhed ur uro urt uskyld utilfredshed vaffel valnød valuta vane vask
veganer velfærd velstand venlighed venskab ventil vers vidensdeling vikingetid vin vinder vinge vinkel
vis visdom visir vittighed vogter voldgift voldsramt vrag vrede vugge våben vædde vædder vægter vælger
værft vært værtinde væske ydmyghed yndling zebra åbenbaring ål åndedræt åre æg ægthed ækvator æstetiker
øl øllebrød ørken ørn østers
`;

/** Common Danish verbs beyond those of the field, in the infinitive; written by us. */
export const generalVerbs = `
adlyde advare afbestille afhente afkorte afkræfte afkræve aflede aflure afskedige afsone afspærre
afstemme aftage afvande afværge ane angribe anholde ankomme anlede anmærke anse anspore anstifte antyde
bage bande bebrejde bedrage bedrive befale begejstre begunstige behage beherske beklæde bekæmpe benægte
beordre besejre beskadige beskære bestjæle besvime betages betvinge bevidne bevogte bide blinke blomstre
blotte blæse bløde bokse bombe bortfalde bortføre bortvise brage briste brokke brumme bruse brygge
brænde bugne bumle bævre bøde bøje chokere danse daske dirigere drikke drille drukne drysse drømme due
duelere dufte dukke dyppe dyrke dyste dæmme dæmpe døbe efterforske efterlade efterligne eksplodere
eksportere elske engste erobre fable falme fange fare farve fede fejre feste fise fiske flage flygte
flyve flå folde forarge forbavse forbinde forbløffe fordampe fordreje fordrive forgifte forgylde
forhaste forkynde forkæle forlige forlove formane formere fornægte fornærme forråde forskrække forskåne
forsøde forsømme fortie fortjene fortvivle forvandle forveksle forvirre forære fotografere frelse friste
frygte fyre fælde fænge fængsle fæste føje gabe gispe gløde gnave gnide gnubbe grine gro gruble grue
græde græsse gyde gyse hade hate hefte hige hoppe hoste hæfte hærge hævde hævne ile imponere indånde
irritere jage jamre jogge juble kaste kede kikke klappe klatre klikke klinge klippe klynge klæbe knage
knalde kneppe knibe knuse komponere konfirmere kramme kravle krybe krydre krydse krympe kvæste kysse
kæmme lalle le lufte lure lykønske lyne læne massere mele mishandle misse misunde mobbe modne more morse
motionere mumle mure myrde mætte nage narre navngive nedrive nedskære nippe nyse nænne nære nøjes omgå
omringe omskole omvende opfinde oplade opmuntre opponere opruste opsluge opspare opsætte opvarme opveje
overfalde overgive overhale overleve overtale pille pine pirre pløje prale printe prise prygle pudse
pumpe puste pynte pæle rane rappe rase raste rede reje revse rive ro rose rulle ruste rynke råbe rådne
rådspørge ræsonnere røbe røre røve sabotere sagsøge sanse save simre sive skade skamme skimme skinne
skramle skribe skrige skråle skræmme skuffe skumme skure skvulpe skylle skynde skælde skændes skænke
slagte slibe slikke sluge slukke slæbe smile smugle smutte smykke smøre sne snige snorke snuble snyde
spadsere spejle spilde spinde spire sprænge sprøjte spytte spærre stable stamme stege stikke stinke
stirre strejfe stresse strikke styrte støje stønne støve støvsuge sulte sutte svede svie svinde svække
sværge svæve svøbe synde sørge tappe tie tigge tilbede tilberede tilbringe tilgive tilintetgøre tilvænne
tinge tisse trampe transportere trænge trøste tude tugte turde tvætte tygge tysse tænde tætne udbryde
udholde udjævne udkomme udkæmpe udlufte udmatte udpine udrydde udråbe udsmykke udspille udstøde udsulte
udvande udvandre udvise ulme unde underholde underminere undskylde undslippe undvige undvære vakle visne
vove vrage vride vræle våge vædde vælte værdige væve åbenbare æde ægge ændse øde øse
`;

/** Common Danish adjectives beyond those of the field, in the short form; written by us. */
export const generalAdjectives = `
afmålt afvekslende akademisk akavet anderledes anspændt arrig arrogant artig attraktiv barmhjertig barsk
bastant beboelig bedrøvelig bedrøvet begavet begejstret bekvem beruset beskeden besværlig betydningsfuld
bitter blank bleg blid blodig bly bornholmsk brav brun brutal dejlig delikat desperat diplomatisk djærv
doven drabelig dramatisk dristig dum dus dydig dyster dæmpet ejendommelig elegant elektrisk elendig
elskelig engelsk enkeltvis enorm ensidig erotisk evig falsk fascinerende fed fej ferm fersk festlig
fiffig fjollet flittig flot foragtelig forfærdelig forlegen fornem forpustet forunderlig forvirret
fransk fredelig from frugtbar frygtelig fræk fugtig fuldendt fynsk fæl gal galant gavmild genial gerrig
glat glemsom gnaven grim grusom grå grådig græsk grønlandsk gylden gådefuld gæstfri hadefuld hastig
heldig hellig hovedløs humoristisk hysterisk håbløs håndgribelig hæderlig hændig hæs høflig højlydt
idealistisk illegal inderlig indviklet iskold islandsk italiensk jaloux japansk jordnær jovial kantet
kejserlig kinesisk kontant korrupt kostbar kraftig kriminel kristen krum kunstig kunstnerisk kvadratisk
kvik kvindelig kærlig kølig køn lam landlig latterlig levedygtig liberal listig lodret loyal lumsk lun
lykkelig lyserød lystig lækker lærd lærenem løgnagtig mager magtfuld mandlig maritim matematisk militær
modbydelig moden modløs monoton morsom musikalsk mut mægtig mærkelig mæt navngiven nervøs norsk nådig
nøgen nøgtern nøjsom oval overfladisk overlegen passioneret pinlig plat plump polsk pragtfuld praktfuld
primitiv psykotisk pæn rar rasende respektabel retfærdig revolutionær romantisk rummelig russisk rust
samvittighedsfuld sart selvisk sexet sjov sjællandsk skaldet skeptisk skotsk skrap skrækkelig skrøbelig
skyfri skyldfri skøn slank slap slibrig slæv smuk snavset snedig snæver sofistikeret spansk sparsom
spids spiselig splitterny spæd starut stejl steril sterk stiltiende stum stump stædig støvet sur svensk
sød sønderjysk søvnig tandløs tankefuld tapper tavs tilforladelig tilregnelig tosset trang travl trofast
træls tvær tyk tyrkisk tåget tålmodig uartig ubehagelig ubestemt udholdende udsøgt uduelig uegnet uenig
uforsigtig uforståelig uforsvarlig ufuldstændig ugyldig ulykkelig ulækker umenneskelig umoden uskyldig
usund usynlig utrolig uvenlig uvidende vag vaks vanvittig vederhæftig velhavende velskabt vestjysk vild
villig væmmelig værdig ydmyg yndig ynkelig ypperlig åndelig ærbødig æstetisk ødsel økologisk øm
`;
