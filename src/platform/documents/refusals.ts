import type { Language } from '../../kernel/language.ts';
import { documentLimits } from './limits.ts';

/**
 * Why a document was not read, with a sentence that says what to do. The code is for programs, the sentence for
 * people.
 */
export type DocumentRefusal = { code: DocumentRefusalCode; message: string };

const megabytes = documentLimits.fileBytesMax / 1_000_000;

export const documentSentences = {
  EMPTY: {
    da: 'Filen er tom. Hent den igen, eller gem den på ny, og prøv så igen.',
    en: 'The file is empty. Fetch it again, or save it again, and retry.',
  },
  TOO_LARGE: {
    da: `Filen er for stor: en fil må højst være ${megabytes} MB. Del den, eller gem den uden billeder.`,
    en: `The file is too large: a file may be ${megabytes} MB. Split it, or save it without pictures.`,
  },
  TOO_MANY_PAGES: {
    da: 'Dokumentet har over 2.000 sider. Del det i mindre filer.',
    en: 'The document has more than 2,000 pages. Split it into smaller files.',
  },
  TOO_MANY_LINES: {
    da: 'Dokumentet har over 200.000 linjer eller en linje på over 20.000 tegn. Del det i mindre filer.',
    en: 'The document has over 200,000 lines or a line of over 20,000 characters. Split it into smaller files.',
  },
  ENCRYPTED: {
    da: 'Filen er låst med en adgangskode. Åbn den i Word eller en PDF-læser, og gem den uden adgangskode.',
    en: 'The file is locked with a password. Open it in Word or a PDF reader and save it without one.',
  },
  SCANNED: {
    da: 'PDF-filen er scannet: billeder uden tekst. Kør tekstgenkendelse (OCR) på den, eller indsæt teksten.',
    en: 'The PDF is scanned: it has pictures but no text. Run text recognition (OCR) on it, or paste the text.',
  },
  IMAGE: {
    da: 'Filen er et billede. Kør tekstgenkendelse (OCR), og gem som PDF, eller indsæt teksten.',
    en: 'The file is a picture. Run text recognition (OCR) and save as PDF, or paste the text.',
  },
  ZIP_BOMB: {
    da: 'Filen fylder for meget, når den pakkes ud. Åbn den i Word, og gem den igen som .docx.',
    en: 'The file becomes too large when unpacked. Open it in Word and save it again as .docx.',
  },
  NESTED_ARCHIVE: {
    da: 'Filen har pakkede filer inde i sig. Pak dem ud, og importer dokumenterne hver for sig.',
    en: 'The file has packed files inside it. Unpack them and import the documents one by one.',
  },
  UNSAFE: {
    da: 'Filen er ikke bygget som et almindeligt Word-dokument. Åbn den i Word, og gem den igen som .docx.',
    en: 'The file is not built like a usual Word document. Open it in Word and save it again as .docx.',
  },
  MACROS: {
    da: 'Dokumentet har makroer. Gem det som .docx uden makroer.',
    en: 'The document has macros. Save it as .docx without macros.',
  },
  DAMAGED: {
    da: 'Filen er beskadiget og kan ikke læses. Hent den igen, eller gem den på ny som .docx eller PDF.',
    en: 'The file is damaged and cannot be read. Fetch it again, or save it anew as .docx or PDF.',
  },
  OLD_DOC: {
    da: 'Filen er i det gamle Word-format (.doc). Åbn den i Word, og gem den som .docx eller PDF.',
    en: 'The file is in the old Word format (.doc). Open it in Word and save it as .docx or PDF.',
  },
  RTF: {
    da: 'Filen er i formatet RTF. Åbn den i Word, og gem den som .docx eller PDF.',
    en: 'The file is RTF. Open it in Word and save it as .docx or PDF.',
  },
  ODT: {
    da: 'Filen er et OpenDocument-dokument. Åbn den i LibreOffice eller Word, og gem den som .docx eller PDF.',
    en: 'The file is an OpenDocument file. Open it in LibreOffice or Word and save it as .docx or PDF.',
  },
  HTML: {
    da: 'Filen er en webside. Åbn den i en browser, og gem den som PDF, eller indsæt teksten.',
    en: 'The file is a web page. Open it in a browser and save it as PDF, or paste the text.',
  },
  SPREADSHEET: {
    da: 'Filen er et regneark eller en præsentation. Er det en dagsorden eller et referat, så gem det som PDF.',
    en: 'The file is a spreadsheet or slides, not an agenda or minutes. Save it as PDF if it is.',
  },
  ARCHIVE: {
    da: 'Filen er en pakket mappe. Pak den ud, og importer dokumenterne hver for sig.',
    en: 'The file is a packed folder. Unpack it and import the documents one by one.',
  },
  UNKNOWN_FORMAT: {
    da: 'Filens format kendes ikke. Gem den som .docx, PDF eller ren tekst.',
    en: 'The format of the file is unknown. Save it as .docx, PDF or plain text.',
  },
  NOT_A_RECORD: {
    da: 'Filen er JSON, men ikke den liste, som import --json skriver. Importer det oprindelige dokument.',
    en: 'The file is JSON, but not the list that import --json writes. Import the original document.',
  },
  NOT_A_MEETING: {
    da: 'Der er ingen dagsorden og intet referat i filen. Se efter, om det er den rigtige fil.',
    en: 'There is no agenda and no minutes in the file. See whether it is the right one.',
  },
  TIMED_OUT: {
    da: 'Filen tog for lang tid at læse og blev stoppet. Del den, eller gem den på ny som .docx eller PDF.',
    en: 'The file took too long to read and was stopped. Split it, or save it anew as .docx, PDF or plain text.',
  },
  OUT_OF_MEMORY: {
    da: 'Filen krævede for meget hukommelse og blev stoppet. Del den, eller gem den uden billeder.',
    en: 'The file needed too much memory and was stopped. Split it, or save it without pictures.',
  },
  CPR_NUMBER: {
    da: 'Der står et CPR-nummer i filen, så den er ikke læst og ikke gemt. Fjern nummeret, og prøv igen.',
    en: 'There is a CPR number in the file, so it was not read and not kept. Remove the number and retry.',
  },
  READER_FAILED: {
    da: 'Læsningen af filen brød sammen. Gem den på ny som .docx, PDF eller ren tekst, og prøv igen.',
    en: 'Reading the file broke down. Save it anew as .docx, PDF or plain text, and retry.',
  },
  NO_FILE: {
    da: 'Filen findes ikke, eller den må ikke læses. Se efter, om navnet er rigtigt.',
    en: 'The file does not exist or may not be read. See whether the name is right.',
  },
} as const satisfies Record<string, Record<Language, string>>;

export type DocumentRefusalCode = keyof typeof documentSentences;

/** The refusal with its Danish sentence; pages in another language look the code up in `documentSentences`. */
export const refusal = (code: DocumentRefusalCode): DocumentRefusal => ({
  code,
  message: documentSentences[code].da,
});

/** Thrown inside the readers, where a refusal is found deep in a file; `textOfDocument` turns it into a Result. */
export class UnreadableDocument extends Error {
  readonly code: DocumentRefusalCode;
  constructor(code: DocumentRefusalCode) {
    super(code);
    this.code = code;
  }
}
