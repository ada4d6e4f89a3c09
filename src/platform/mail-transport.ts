import { Readable } from 'node:stream';
import type MimeNode from 'nodemailer/lib/mime-node';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { ClaimedMail } from './mail-outbox.ts';
import type { MailOutcome } from './mail-states.ts';
import { linkBase } from './mail.ts';

/** The one mail server we speak to, and how. */
export type MailServer = {
  host: string;
  port: number;
  /** `from-start`: smtps. `required`: STARTTLS or nothing. `if-offered`: the demo's, for a server on this machine. */
  encryption: 'from-start' | 'required' | 'if-offered';
  login?: { user: string; pass: string };
  from: { name: string; address: string };
  /** Base of the links in mails, without a stroke at the end. */
  publicUrl: string;
  times: MailTimes;
  /** A certificate to trust instead of the system's own list. */
  certificate?: string;
};

/** How long each step may take, in milliseconds; `whole` is all of them together, and shorter than a claim. */
export type MailTimes = { connectMs: number; greetingMs: number; silenceMs: number; wholeMs: number };
export const usualTimes: MailTimes = {
  connectMs: 15_000,
  greetingMs: 15_000,
  silenceMs: 60_000,
  wholeMs: 150_000,
};

/** Hands one mail to the mail server. `beforeFirstByte` is waited for; if it throws, nothing of the mail is sent. */
export type MailTransport = {
  send(mail: ClaimedMail, now: Date, beforeFirstByte: () => Promise<void>): Promise<MailOutcome>;
};

/** What the connection knows of its end: nodemailer's error, and whether the mail itself had begun to go. */
type Failure = { error: Error; hasBegun: boolean };

/** Speaks SMTP to the server, a connection a mail. */
export function smtpTransport(server: MailServer): MailTransport {
  return {
    async send(mail, now, beforeFirstByte) {
      const progress = { hasBegun: false };
      try {
        const message = await compose(mail, server, now).build();
        const bytes = handOver(message, progress, beforeFirstByte);
        const envelope = { from: server.from.address, to: [mail.to], size: message.length };
        return { kind: 'accepted', answer: await converse(server, { envelope, bytes }) };
      } catch (error) {
        return outcomeOf({ error: error as Error, ...progress }, server);
      }
    },
  };
}

/** Read only once the server has asked for the mail (354): what comes before it can be repeated without harm. */
function handOver(
  message: Buffer,
  progress: { hasBegun: boolean },
  beforeFirstByte: () => Promise<void>,
): Readable {
  return Readable.from(
    (async function* () {
      await beforeFirstByte();
      progress.hasBegun = true;
      yield message;
    })(),
  );
}

type Parcel = { envelope: { from: string; to: string[]; size: number }; bytes: Readable };

/** Connects, signs in, hands over; answers with the server's words. Every way to fail ends in a rejection. */
function converse(server: MailServer, { envelope, bytes }: Parcel): Promise<string> {
  const connection = new SMTPConnection(connectionOptions(server));
  return new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('Timeout')), server.times.wholeMs);
    const end = (): void => clearTimeout(timer);
    const fail = (error: Error): void => (end(), reject(error));
    const send = (): void =>
      connection.send(envelope, bytes, (error, info) => {
        if (error) return fail(error);
        end();
        resolve(info?.response ?? '');
        connection.quit();
      });
    connection.on('error', fail); // after the first, what breaks in closing is of no interest
    connection.once('end', () => fail(new Error('Connection closed')));
    connection.connect((error) => {
      if (error) return fail(error);
      if (!server.login) return send();
      connection.login(server.login, (refused) => (refused ? fail(refused) : send()));
    });
  }).finally(() => {
    connection.close();
    bytes.destroy();
  });
}

const connectionOptions = ({ host, port, encryption, from, times, certificate }: MailServer) => ({
  host,
  port,
  secure: encryption === 'from-start',
  requireTLS: encryption === 'required',
  name: domainOf(from.address),
  connectionTimeout: times.connectMs,
  greetingTimeout: times.greetingMs,
  dnsTimeout: times.connectMs,
  socketTimeout: times.silenceMs,
  socketCloseTimeout: 0,
  tls: { minVersion: 'TLSv1.2' as const, ...(certificate !== undefined && { ca: certificate }) },
});

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** One id a mail, however often it is tried: a server that gets it twice can tell. */
function compose(mail: ClaimedMail, server: MailServer, now: Date): MimeNode {
  const withLinks = (text: string): string => text.replaceAll(linkBase, server.publicUrl);
  const unsubscribe = mail.listUnsubscribe === null ? undefined : withLinks(mail.listUnsubscribe);
  return new MailComposer({
    from: server.from,
    to: { name: '', address: mail.to },
    subject: mail.subject,
    date: now,
    messageId: `<${mail.id}@${domainOf(server.from.address)}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe !== undefined && {
        'List-Unsubscribe': { prepared: true, foldLines: true, value: `<${unsubscribe}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    text: withLinks(mail.text),
    attachments: mail.attachments.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: bytes,
    })),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
}

const refusalFrom = 500;
const deferralFrom = 400;
/** "Bad sequence of commands": the session went wrong, not the mail. */
const badSequence = 503;

/** What a failure means for the mail. Only an answer to the mail itself, or to its addresses, refuses it. */
function outcomeOf({ error, hasBegun }: Failure, { host, port }: MailServer): MailOutcome {
  const { code = '', responseCode = 0 } = error as Error & { code?: string; responseCode?: number };
  const answer = `${host}:${port}: ${error.message}`;
  const isAboutMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (isAboutMail && responseCode >= refusalFrom && responseCode !== badSequence)
    return { kind: 'rejected', answer };
  if (responseCode >= deferralFrom) return { kind: 'put-off', answer };
  if (hasBegun) return { kind: 'lost', answer };
  return { kind: isAboutMail ? 'rejected' : 'put-off', answer };
}
