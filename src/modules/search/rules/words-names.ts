/** Places and abbreviations: whole words that are never inflected or taken apart. */
export const names = `
aabenraa aabybro aalborg aarhus aars abl adhd adskilt allerød alligevel assens bag bagud ballerup begge
behøves bilagsnr billund bl bornholm brande brovst brøndby brønderslev ca cirka cpr cvr danmark das dens
der derefter derfor dermed dernæst dertil derudover derved desuden dh diverse dkr dlf dronninglund dut
dvs edb eftersom egedal ekkr eks ellers elleve endvidere england enten esbjerg europa evt faaborg farsø
favrskov faxe fem finland fire fjerritslev flg foa forhånd forinden form forud forvejen frankrig
fredensborg fredericia frederikshavn frem fremover ftf fu furesø fx fyn færøerne først gennem gentofte
gerne gladsaxe glostrup got greve gribskov grønland guldborgsund haderslev hadsund halsnæs hedensted
helsingør henhold henover her heraf herefter herfra hermed herning herom hertil herudover herunder hhv
hidtil hillerød himmerland hinanden hirtshals hjemme hjørring hk hobro holbæk holstebro horsens
hverken hvert hvidovre hvorefter hvori hvorimod hvorledes hvorvidt hørsholm ifm ift igen
ikast imod inden indenfor indtil inkl ishøj island it jammerbugt jammerbugten jf jfr jylland kalundborg
kattegat kdk kerteminde kkr kl kle kolding kombit kun københavn køge langeland langt lejre lemvig
ligesom limfjorden lo lolland los lyngby længe læsø løgstør mariagerfjord mdr medio mellem mia
middelfart midtjylland mio mors morsø muligvis mv måske nede nedenfor nemlig ni nok nord norddjurs
nordjylland nordpå norge nr nyborg nykøbing næstved nørresundby odder odense odsherred ofte oftere
omkring oppe otte pandrup pdf pga pr primo pt ptsd randers rar rebild regi ringsted roskilde rudersdal
rundt rødovre samme sammen samsø sbst seks sel selvfølgelig silkeborg sjælland skagen skagerrak
skanderborg skive slagelse snitflade socdir solrød sorø sosu stadig stevns stk struer styrelse støvring
svendborg sverige syd syddanmark syddjurs såfremt således såvel sæby sønderborg thisted thy ti tilbage
tlf tolv tre tredje trods tyskland uanset ude udefra uden udover ultimo usb vallensbæk varde vedr vegne
vejle vendsyssel vest vesthimmerland vha via viborg viso vordingborg vores væk æh ærø øh øst
`;
