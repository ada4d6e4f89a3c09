import { createHash } from 'node:crypto';

const hashBytes = 32;
const headBytes = 2 + hashBytes + 8;

type Part = { version: number; before: string; seq: number; line: string };

/**
 * The hash of an audit line in hexadecimal: SHA-256 of version (2 bytes), the hash before (32), number (8, all big
 * endian) and the line's own bytes. The lengths are fixed, so no two lines give the same bytes. The same as
 * `audit_line_hash` in the database, made a second time so that verifying does not ask the database about itself.
 */
export function auditLineHash({ version, before, seq, line }: Part): string {
  const head = Buffer.alloc(headBytes);
  head.writeInt16BE(version, 0);
  head.write(before, 2, hashBytes, 'hex');
  head.writeBigInt64BE(BigInt(seq), 2 + hashBytes);
  return createHash('sha256').update(head).update(line, 'utf8').digest('hex');
}
