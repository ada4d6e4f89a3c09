import { usualTimes, type MailServer } from './mail-transport.ts';
import { isMailAddress } from './mail.ts';
import { StartupRefusal } from './startup-refusal.ts';

/** What the configuration says of mail. Without a server the mails stay in the outbox, which the demo shows. */
export type MailSettings = { publicUrl: string; server?: MailServer };

type Given = (name: string) => string | undefined;
type Place = { mode: 'demo' | 'production'; port: number };

const submissionPort = 587;
const submissionsPort = 465;

/**
 * Reads SMTP_URL, MAIL_FROM and PUBLIC_URL. A production without them is refused: its invitations would go nowhere.
 * Throws a StartupRefusal that names the setting and never its value, which holds a password.
 */
export function mailSettings(given: Given, { mode, port }: Place): MailSettings {
  const isProduction = mode === 'production';
  const publicUrl = publicUrlOf(given('PUBLIC_URL'), isProduction) ?? `http://localhost:${port}`;
  const url = given('SMTP_URL');
  if (url === undefined && isProduction)
    throw new StartupRefusal('SMTP_URL mangler: i production skal invitationer og dagsordener kunne sendes.');
  const from = senderOf(given('MAIL_FROM'), isProduction);
  if (url === undefined) return { publicUrl };
  return { publicUrl, server: { ...serverOf(url, isProduction), from, publicUrl, times: usualTimes } };
}

function publicUrlOf(text: string | undefined, isProduction: boolean): string | undefined {
  if (text === undefined && !isProduction) return undefined;
  const url = text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
  const isBare = url !== undefined && url.search === '' && url.hash === '' && url.username === '';
  const isWeb = url?.protocol === 'https:' || (!isProduction && url?.protocol === 'http:');
  if (isBare && isWeb) return url.href.replace(/\/+$/, '');
  throw new StartupRefusal('PUBLIC_URL skal være adressen, brugerne ser: https://navn.dk.');
}

/** `post@navn.dk`, or with a name before it: `Rammeaftalesekretariatet <post@navn.dk>`. */
function senderOf(text: string | undefined, isProduction: boolean): MailServer['from'] {
  if (text === undefined && !isProduction) return { name: 'Rammeværk', address: 'rammevaerk@demo.example' };
  const { name = '', address = text ?? '' } =
    /^(?<name>[^<>"\p{Cc}]*?)\s*<(?<address>[^<>]+)>$/u.exec(text ?? '')?.groups ?? {};
  if (isMailAddress(address)) return { name, address };
  throw new StartupRefusal('MAIL_FROM skal se sådan ud: Sekretariatet <post@navn.dk>.');
}

function serverOf(
  text: string,
  isProduction: boolean,
): Pick<MailServer, 'host' | 'port' | 'encryption' | 'login'> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '')
    throw new StartupRefusal('SMTP_URL skal se sådan ud: smtps://bruger:kode@vært:465.');
  const isSecure = url.protocol === 'smtps:';
  const login = { user: decoded(url.username), pass: decoded(url.password) };
  return {
    host: url.hostname.replace(/^\[(.+)\]$/, '$1'),
    port: url.port === '' ? (isSecure ? submissionsPort : submissionPort) : Number(url.port),
    encryption: isSecure ? 'from-start' : isProduction ? 'required' : 'if-offered',
    ...(url.username !== '' && { login }),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new StartupRefusal('SMTP_URL: et tegn i bruger eller kode er ikke skrevet rigtigt (%-kodning).');
  }
}
