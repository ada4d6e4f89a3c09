import {
  openReader,
  type DocumentReader,
  type ReadDocument,
} from '../modules/archive/queries/read-in-cage.ts';
import { knownNamesNorthJutland } from '../modules/archive/rules/known-names.ts';
import { readFileToImport } from './read-file.ts';

export type Write = (text: string) => Promise<void>;

/**
 * Writes one JSON array with an object for every file, in their order. Answers the exit code: 1 if a file was not
 * read.
 */
export async function importJson(files: readonly string[], write: Write): Promise<number> {
  const reader = openReader(knownNamesNorthJutland);
  let isFirst = true;
  let failed = 0;
  try {
    await write('[');
    for (const file of files) {
      for (const document of await documentsOf(file, reader)) {
        const shown = document.ok
          ? document.record
          : { sourceFile: document.sourceFile, error: document.error };
        await write(`${isFirst ? '' : ','}\n${JSON.stringify(shown, null, 1)}`);
        isFirst = false;
        failed += document.ok ? 0 : 1;
      }
    }
    await write('\n]\n');
  } finally {
    await reader.close();
  }
  return failed > 0 ? 1 : 0;
}

async function documentsOf(where: string, reader: DocumentReader): Promise<ReadDocument[]> {
  const found = await readFileToImport(where);
  return found.ok ? reader.read(found.file) : [{ ok: false, sourceFile: found.name, error: found.error }];
}
