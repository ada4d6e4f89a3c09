/** What runs in the cage for workbooks: a file's bytes in, its cells out. Bundled by itself (bin/lib/bundle.js). */
import { serveInCage } from './platform/cage-child.ts';
import { UnreadableDocument } from './platform/documents/refusals.ts';
import { readWorkbook } from './platform/excel/read-workbook.ts';
import type { WorkbookAnswer } from './platform/excel/workbook-cage.ts';

await serveInCage(async (_job, bytes): Promise<WorkbookAnswer> => {
  try {
    return { ok: true, sheets: await readWorkbook(bytes) };
  } catch (error) {
    if (error instanceof UnreadableDocument) return { ok: false, code: error.code };
    throw error;
  }
});
