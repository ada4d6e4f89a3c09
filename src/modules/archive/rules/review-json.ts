/** A file as it was sent. */
type File = { name: string; bytes: Uint8Array };

const recordsMax = 1000;

/**
 * The list that `import --json` writes may hold many meetings. Each becomes a file of its own, so that each is reviewed
 * and accepted by itself. Any other file is left as it is.
 */
export function recordsApart(file: File): File[] {
  const head = new TextDecoder().decode(file.bytes.subarray(0, 200));
  if (!/^\s*\[\s*\{/.test(head)) return [file];
  const records = listIn(new TextDecoder().decode(file.bytes));
  if (records.length < 2 || records.length > recordsMax) return [file];
  return records.map((record, index) => ({
    name: nameOf(record) ?? `${file.name} (${index + 1})`,
    bytes: new TextEncoder().encode(JSON.stringify([record])),
  }));
}

function listIn(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function nameOf(record: unknown): string | undefined {
  const isNamed = typeof record === 'object' && record !== null && 'sourceFile' in record;
  return isNamed && typeof record.sourceFile === 'string' ? record.sourceFile : undefined;
}
