/**
 * What Word puts on the clipboard for a heading, a paragraph, two lists and a table: its styles, its comments, its own
 * elements, and lists that are paragraphs with a mark. The words are invented.
 */
const ignored = (mark: string): string =>
  `<![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${mark}` +
  `<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
const point = (mark: string, level: number, words: string): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'>` +
  `${ignored(mark)}<span lang=DA style='mso-ansi-language:DA'>${words}<o:p></o:p></span></p>\n`;
const cell = (words: string, more = ''): string =>
  `<td width=151 valign=top style='border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt'${more}>` +
  `<p class=MsoNormal style='margin-bottom:0cm'><span lang=DA>${words}<o:p></o:p></span></p></td>`;
const row = (...words: string[]): string =>
  `<tr style='mso-yfti-irow:1'>${words.map((one) => cell(one)).join('')}</tr>`;

export const wordHtml = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15"><title>Notat</title>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- p.MsoNormal { margin:0cm; font-family:"Calibri",sans-serif } --></style></head>
<body lang=DA style='tab-interval:65.2pt'><!--StartFragment-->
<h1 style='mso-pagination:widow-orphan'><a name="_Toc1"></a><span lang=DA style='color:#2E74B5'>Hvorfor budgettet stiger<o:p></o:p></span></h1>
<p class=MsoNormal><span lang=DA>Der er <b style='mso-bidi-font-weight:normal'>ansat flere</b> til&nbsp;de yngste, jf. </span><a
href="https://example.dk/aftale"><span lang=DA>aftalen</span></a><span lang=DA>.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=DA><o:p>&nbsp;</o:p></span></p>
${point('·', 1, 'Flere sager')}${point('·', 1, 'Ny aldersgrænse')}${point('o', 2, 'fra 12 til 14 år')}
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${point('1.', 1, 'Læs notatet')}${point('2.', 1, 'Godkend budgettet')}
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'>
${row('Post', '2026', '2027')}${row('Løn', '100', '120')}${row('I alt', '100', '120')}
</table><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<img width=10 height=10 src="file:///C:/Users/x/clip_image001.png"><!--EndFragment--></body></html>`;
