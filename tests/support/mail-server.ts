import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';
import { testCertificate, testKey } from './mail-certificate.ts';
import type { MailServer, MailTimes } from '../../src/platform/mail-transport.ts';

/** What the mail server does with the next mail; afterwards with the one after, and at the end it accepts. */
export type MailServerMood =
  | 'accepts'
  | 'says-try-later'
  | 'refuses-everybody'
  | 'refuses-recipient'
  | 'puts-recipient-off'
  | 'refuses-mail'
  | 'hangs-at-greeting'
  | 'hangs-before-mail'
  | 'hangs-after-mail'
  | 'dies-before-mail'
  | 'dies-after-mail';

export type TestMailServer = {
  /** The mails it accepted, parsed as a mail program would. */
  received(): Promise<Email[]>;
  /** Sessions that got as far as the whole mail, whatever the server then said. */
  handedOver(): number;
  /** Connections so far. */
  connections(): number;
  /** Whether all the moods it was told of have come to pass. */
  hasDone(): boolean;
  /** How the next mails are met. */
  expect(...moods: MailServerMood[]): void;
  settings(changed?: Partial<MailServer>): MailServer;
  close(): Promise<void>;
};

/** Long enough for a busy machine. */
const times: MailTimes = { connectMs: 10_000, greetingMs: 10_000, silenceMs: 10_000, wholeMs: 15_000 };
/** Short enough that a server that hangs costs a test a blink. */
export const hasty: MailTimes = { connectMs: 2000, greetingMs: 600, silenceMs: 600, wholeMs: 2000 };

/** Encryption from the start or when asked, with our certificate; or when asked, with one that expired in 2025. */
export type MailServerTls = 'from-start' | 'when-asked' | 'expired';
const ours = { cert: testCertificate, key: testKey };
const tlsOptions = { 'from-start': { ...ours, secure: true }, 'when-asked': ours, expired: {} };

type ReplyCode = Error & { responseCode: number };
const reply = (responseCode: number, words: string): ReplyCode =>
  Object.assign(new Error(words), { responseCode });
const refusals: Partial<Record<MailServerMood, ReplyCode>> = {
  'says-try-later': reply(421, 'Kommer igen senere'),
  'refuses-everybody': reply(554, 'Ikke herfra'),
  'refuses-recipient': reply(550, 'Ingen med det navn her'),
  'puts-recipient-off': reply(451, 'Prøv igen om lidt'),
  'refuses-mail': reply(552, 'For stor til os'),
};

/** What the server has been through: its moods to come, the mails it kept, and how far its clients got. */
type Course = { moods: MailServerMood[]; bytes: Uint8Array[]; handedOver: number; connections: number };

/** A real mail server on a free port of this machine, with moods. Without encryption unless it has a `tls`. */
export async function startMailServer({ tls }: { tls?: MailServerTls } = {}): Promise<TestMailServer> {
  const record: Course = { moods: [], bytes: [], handedOver: 0, connections: 0 };
  const server = moodyServer(record, tls);
  server.on('error', () => {}); // a client that breaks off is what some tests are about
  const listening = server.listen(0, '127.0.0.1');
  await new Promise((resolve) => listening.once('listening', resolve));
  const { port } = listening.address() as AddressInfo;
  return {
    received: () => Promise.all(record.bytes.map((one) => PostalMime.parse(one))),
    handedOver: () => record.handedOver,
    connections: () => record.connections,
    hasDone: () => record.moods.length === 0,
    expect: (...next) => void record.moods.splice(0, record.moods.length, ...next),
    settings: (changed = {}) => ({ ...settingsFor(port), ...changed }),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

function moodyServer(record: Course, tls: MailServerTls | undefined): SMTPServer {
  const hasMood = (...some: MailServerMood[]): boolean => some.includes(record.moods[0] ?? 'accepts');
  const done = (): void => void record.moods.shift();
  const dropAll = (): void => {
    done();
    for (const connection of server.connections) connection._socket.destroy();
  };
  const say = (go: (error?: Error | null) => void): void => {
    go(refusals[record.moods[0] ?? 'accepts']);
    done();
  };
  const server: SMTPServer = new SMTPServer({
    authOptional: true,
    logger: false,
    closeTimeout: 50,
    disableReverseLookup: true,
    ...(tls ? tlsOptions[tls] : { disabledCommands: ['STARTTLS'] }),
    onConnect: (_session, go) => {
      record.connections += 1;
      if (hasMood('hangs-at-greeting')) return done();
      return hasMood('says-try-later', 'refuses-everybody') ? say(go) : go();
    },
    onRcptTo: (_address, _session, go) => {
      if (hasMood('hangs-before-mail')) return done();
      if (hasMood('dies-before-mail')) return dropAll();
      return hasMood('refuses-recipient', 'puts-recipient-off') ? say(go) : go();
    },
    onData: (stream, _session, go) =>
      void bytesOf(stream).then((bytes) => {
        record.handedOver += 1;
        if (hasMood('hangs-after-mail')) return done();
        if (hasMood('dies-after-mail')) return dropAll();
        if (hasMood('accepts')) record.bytes.push(bytes);
        return say(go);
      }),
  });
  return server;
}

async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const settingsFor = (port: number): MailServer => ({
  host: '127.0.0.1',
  port,
  encryption: 'if-offered',
  from: { name: 'Rammeaftalesekretariatet for børn & unge, Ærø', address: 'post@demo.example' },
  publicUrl: 'https://rammevaerk.example',
  times,
});
