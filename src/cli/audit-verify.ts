import { existsSync } from 'node:fs';
import path from 'node:path';
import { verifyAuditLog, type Verified } from '../modules/audit/queries/verify-audit-log.ts';
import type { ChainFinding } from '../modules/audit/rules/chain.ts';
import { anchorFileOf, readAnchors, type AuditAnchor } from '../platform/audit-anchors.ts';
import { readConfig, type Config } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { ownerRole, startEmbeddedPostgres } from '../platform/embedded-postgres.ts';
import { StartupRefusal } from '../platform/startup-refusal.ts';
import type { Write } from './import-json.ts';

/** Checks the audit log that the settings name and says what is wrong with it. Answers the exit code. */
export async function auditVerify(anchorFile: string | undefined, write: Write): Promise<number> {
  const config = readConfig(process.env);
  const anchors = await anchorsFrom(anchorFile, config);
  const { ownerUrl, leave } = await openServer(config);
  const owners = openDatabase(ownerUrl);
  try {
    const verified = await verifyAuditLog(owners, anchors);
    await write(inWords(verified, anchors));
    return verified.findings.length === 0 ? 0 : 1;
  } finally {
    await owners.destroy();
    await leave();
  }
}

async function anchorsFrom(file: string | undefined, { dataFolder }: Config): Promise<AuditAnchor[]> {
  const journal = anchorFileOf(dataFolder);
  if (file !== undefined) return readAnchors(path.resolve(file));
  return existsSync(journal) ? readAnchors(journal) : [];
}

/** The whole log is the owner's to read; the database must have been made by the program itself. */
async function openServer({ ownerUrl, dataFolder }: Config) {
  if (ownerUrl !== undefined) return { ownerUrl, leave: () => Promise.resolve() };
  if (!existsSync(path.join(dataFolder, 'pg')))
    throw new StartupRefusal('Databasen er ikke klar. Start programmet med npm start, og prøv igen.');
  const server = await startEmbeddedPostgres(dataFolder);
  return { ownerUrl: server.url(ownerRole, 'rammevaerk'), leave: () => server.stop() };
}

const shownMax = 50;

function inWords({ lines, findings }: Verified, anchors: readonly AuditAnchor[]): string {
  const seen = anchors.length === 0 ? 'uden ankre' : `med ${anchors.length} ankre`;
  const head = `${lines} linjer i hændelsesloggen er regnet efter, ${seen}.`;
  if (findings.length === 0) return `${head} Kæden holder.\n`;
  const shown = findings.slice(0, shownMax).map((finding) => `- ${sentence(finding)}`);
  const rest = findings.length - shown.length;
  const more = rest > 0 ? [`- og ${rest} til`] : [];
  return `${[head, 'Kæden holder ikke:', ...shown, ...more].join('\n')}\n`;
}

const sentences: Readonly<Record<ChainFinding['code'], (lines: string) => string>> = {
  changed: (lines) => `${lines} er rettet, eller linjen før er skiftet ud`,
  'columns-differ': (lines) => `${lines} viser noget andet på skærmen end det, der blev skrevet`,
  missing: (lines) => `${lines} er fjernet`,
  'out-of-order': (lines) => `${lines} står på en forkert plads`,
  cut: (lines) => `${lines} er skåret af enden`,
  rewritten: (lines) => `${lines} er skrevet om: et anker uden for databasen så noget andet`,
  'removed-early': (lines) => `${lines} er fjernet, før tiden var gået`,
};

function sentence({ code, from, to }: ChainFinding): string {
  return sentences[code](from === to ? `linje ${from}` : `linje ${from} til ${to}`);
}
