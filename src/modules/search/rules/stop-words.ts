/**
 * Words too common to search for by themselves: pronouns, prepositions, conjunctions and abbreviations. They keep
 * their places, so that phrases can hold them.
 */
export const stopWords: ReadonlySet<string> = new Set(
  `ad af al alle alt altid anden andet andre at blev blive bliver blevet burde bør da de dem den denne der
deres det dette dig din disse dog du efter eller en end er et for fordi fra få får før ham han hans har
havde have hen hende hendes her hos hun hvad hvem hver hvilke hvilken hvilket hvis hvor hvordan hvorfor
hvornår i ikke ind ingen intet ja jeg jer jo kan kom kunne man mange med meget men mens mig min mod må
måtte ned nej nogen noget nogle nu når og også om op os over på samt selv sig sin sine sit skal skulle
som så sådan thi til ud under var ved vi vil ville vor være været
bag begge blandt både derfor enhver enten foran gennem hinanden hverken hvorvidt ifølge imod imellem inden
indtil jeres kun mellem omkring samme selvom skønt således såfremt trods uden vores
bl dvs evt fx iht ift jf jfr mht mm mv nr osv pga pr`
    .split(/\s+/u)
    .map((word) => word.trim()),
);
