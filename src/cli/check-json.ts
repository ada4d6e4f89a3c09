import {
  openReader,
  type DocumentReader,
  type ReadDocument,
} from '../modules/archive/queries/read-in-cage.ts';
import { knownNamesNorthJutland } from '../modules/archive/rules/known-names.ts';
import { findingsAsJson, type FindingAsJson } from '../modules/meetings/findings-in-words.ts';
import { checkMeeting } from '../modules/meetings/rules/check-meeting.ts';
import type { Write } from './import-json.ts';
import { meetingToCheck } from './meeting-to-check.ts';
import { readFileToImport } from './read-file.ts';

type Checked = { sourceFile: string; findings: FindingAsJson[] };
type NotRead = { sourceFile: string; error: unknown };

/** Writes one JSON array with what the check finds in every file, in their order. Answers 1 if a file was not read. */
export async function checkJson(files: readonly string[], write: Write): Promise<number> {
  const reader = openReader(knownNamesNorthJutland);
  let [isFirst, failed] = [true, 0];
  try {
    await write('[');
    for (const file of files) {
      for (const checked of await checkedFile(file, reader)) {
        await write(`${isFirst ? '' : ','}\n${JSON.stringify(checked, null, 1)}`);
        isFirst = false;
        failed += 'error' in checked ? 1 : 0;
      }
    }
    await write('\n]\n');
  } finally {
    await reader.close();
  }
  return failed > 0 ? 1 : 0;
}

async function checkedFile(where: string, reader: DocumentReader): Promise<(Checked | NotRead)[]> {
  const found = await readFileToImport(where);
  if (!found.ok) return [{ sourceFile: found.name, error: found.error }];
  return (await reader.read(found.file)).map(checkedDocument);
}

/** The findings of one document that was read, or why it was not. */
function checkedDocument(document: ReadDocument): Checked | NotRead {
  if (!document.ok) return { sourceFile: document.sourceFile, error: document.error };
  const { meeting, surroundings } = meetingToCheck(document.record, document.lines, knownNamesNorthJutland);
  const findings = findingsAsJson(checkMeeting(meeting, surroundings), 'da');
  return { sourceFile: document.record.sourceFile, findings };
}
