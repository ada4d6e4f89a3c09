const word = /<button type="button" class="rv-term"[^>]*>(.*?)<span class="sr-only">[^<]*<\/span><\/button>/;
const explanation = /<span id="ord-.*?<\/a><\/span>/;
const explained = new RegExp(word.source + explanation.source, 'g');

/** A page as it reads: the words of the field without the explanations that open beside them. */
export const withoutExplanations = (html: string): string => html.replace(explained, '$1');
