/** Codes of a database that is away, going down, full or too slow: the surroundings are broken, not the program. */
const codes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOSPC',
  'EPIPE',
  '53100',
  '53200',
  '53300',
  '57P01',
  '57P02',
  '57P03',
  '57014',
  '55P03',
  '08006',
  '08003',
]);

/** Broken surroundings are answered 503 and "try again"; everything else unexpected is a bug. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    codes.has(code) || /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
  );
}
