import { readFileSync } from 'node:fs';
import path from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFolder } from './font-letters.ts';
import { projectRoot } from './project-root.ts';

/** What a page is made of, with text as data. */
export type TypstJob = {
  readonly template: 'document';
  /** JSON, read by the template as `sys.inputs.data`. */
  readonly data: string;
  readonly standard: 'ua-1' | 'a-2a';
  readonly pagesMax: number;
};
export type TypstOutcome =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly ok: false; readonly message: string }
  | { readonly ok: false; readonly pages: number };

export type Typst = (job: TypstJob) => TypstOutcome;

const faces = ['Regular', 'Italic', 'SemiBold', 'Bold'];

/** The compiler keeps nothing of a document once it is made: remembering five doubled the memory and saved no time. */
const rememberedMax = 0;

/**
 * The only file that knows Typst. Nothing is read but the templates in `platform/pdf`, and nothing is fetched: the
 * compiler is given no packages. Answers its words where it refuses a document.
 */
export function openTypst(): Typst {
  const workspace = path.join(projectRoot(), 'src/platform/pdf');
  const fontBlobs = faces.map((face) => readFileSync(path.join(fontFolder(), `IBMPlexSans-${face}.ttf`)));
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] });
  const templates = { document: readFileSync(path.join(workspace, 'document.typ'), 'utf8') };
  return ({ template, data, standard, pagesMax }) => {
    const compiled = compiler.compile({ mainFileContent: templates[template], inputs: { data } });
    const document = compiled.result;
    if (!document)
      return { ok: false, message: JSON.stringify(compiled.takeError()?.shortDiagnostics ?? []) };
    if (document.numOfPages > pagesMax) return { ok: false, pages: document.numOfPages };
    try {
      const bytes = compiler.pdf(document, { pdfStandard: standard });
      compiler.evictCache(rememberedMax);
      return { ok: true, bytes, pages: document.numOfPages };
    } catch (error) {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    }
  };
}
