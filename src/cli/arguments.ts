import { accept, refuse, type Result } from '../kernel/result.ts';

/** What the person at the terminal asked for. `-` among the files is standard input. */
export type Command =
  | { name: 'help' }
  | { name: 'import-json'; files: string[] }
  | { name: 'check-json'; files: string[] }
  | { name: 'import-queue'; files: string[]; as: string }
  | { name: 'setup'; person: string; email: string; secretariat: string }
  | { name: 'audit-verify'; anchors: string | undefined };

export const usage = `Brug:
  rammevaerk import --json FIL…
      Læser dagsordener og referater og skriver dem som JSON: en liste med ét objekt for hver fil, i filernes orden.
      Kræver ingen database. En fil, der ikke kan læses, bliver til {"sourceFile", "error": {"code", "message"}}.
  rammevaerk import --queue --as PERSON FIL…
      Lægger filerne som kladder i arkivets kø, så de kan ses efter i browseren. PERSON er
      en bruger i sekretariatet, fx mette-lindholm.
  rammevaerk check --json FIL…
      Ser dagsordener og referater efter for fejl og modsigelser: [{"sourceFile", "findings": [{"code", "item",
      "lines", "message", "figures"}]}]. Kræver ingen database.
  rammevaerk audit verify [--anchors FIL]
      Efterregner hændelsesloggens kæde og nævner hver linje, der er rettet, fjernet, flyttet eller lagt til. FIL er
      ankre, som er gemt uden for databasen; ellers bruges datamappens journal. Slutkode 1, hvis der er fundet noget.
  rammevaerk setup --name NAVN --email ADRESSE [--secretariat NAVN]
      Gør en tom installation klar: opretter sekretariatet og den første administrator, og skriver linket til at
      vælge adgangskode. Læser samme indstillinger som programmet; RAMMEVAERK_MODE skal være production.
  rammevaerk --help
      Viser denne hjælp.

FIL er ren tekst, Word (.docx), PDF med tekst eller den JSON, som import --json skriver. - er standard input.
En fil må højst være 25 MB. Indholdet afgør, hvad filen er, ikke dens navn.

Slutkode: 0 alt er læst, 1 mindst én fil kunne ikke læses, 2 forkert brug.
`;

export type UsageRefusal = { code: 'usage'; message: string };

const misused = (message: string): Result<never, UsageRefusal> => refuse({ code: 'usage', message });

/** Reads the words after the program's name. */
export function commandOf(words: readonly string[]): Result<Command, UsageRefusal> {
  const [name, ...rest] = words;
  if (name === undefined) return misused('Skriv, hvad der skal gøres.');
  if (['--help', '-h', 'help', 'hjælp'].includes(name)) return accept({ name: 'help' });
  if (name === 'check') return checkCommand(rest);
  if (name === 'audit') return auditCommand(rest);
  if (name === 'setup') return setupCommand(rest);
  if (name !== 'import') return misused(`Kommandoen ${name} findes ikke.`);
  return checkedImport(foundIn(rest));
}

type Found = { flags: Set<string>; files: string[]; as: string | null };

function foundIn(words: readonly string[]): Found {
  const found: Found = { flags: new Set(), files: [], as: null };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--') {
      found.files.push(...words.slice(at + 1));
      break;
    }
    if (word === '--as') found.as = words[(at += 1)] ?? '';
    else if (word.startsWith('-') && word !== '-') found.flags.add(word);
    else found.files.push(word);
  }
  return found;
}

const setupFlags = ['--name', '--email', '--secretariat'];

function setupCommand(words: readonly string[]): Result<Command, UsageRefusal> {
  const given = new Map<string, string>();
  for (let at = 0; at < words.length; at += 2) {
    const [flag = '', value = ''] = words.slice(at, at + 2);
    if (!setupFlags.includes(flag) || value.trim() === '') return misused(`Skriv setup ${setupShape}.`);
    given.set(flag, value.trim());
  }
  const [person, email] = [given.get('--name'), given.get('--email')];
  if (person === undefined || email === undefined) return misused(`Skriv setup ${setupShape}.`);
  return accept({ name: 'setup', person, email, secretariat: given.get('--secretariat') ?? 'Sekretariatet' });
}
const setupShape = '--name NAVN --email ADRESSE [--secretariat NAVN]';

function auditCommand([verb, flag, file, ...more]: readonly string[]): Result<Command, UsageRefusal> {
  const isWhole = verb === 'verify' && more.length === 0;
  if (isWhole && flag === undefined) return accept({ name: 'audit-verify', anchors: undefined });
  if (isWhole && flag === '--anchors' && file) return accept({ name: 'audit-verify', anchors: file });
  return misused('Skriv audit verify, eventuelt med --anchors FIL.');
}

/** The check has one form: files in, JSON out. */
function checkCommand(words: readonly string[]): Result<Command, UsageRefusal> {
  const { flags, files, as } = foundIn(words);
  if (as !== null || flags.has('--queue') || flags.size === 0)
    return misused('Skriv check --json og mindst én fil.');
  const checked = checkedImport({ flags, files, as });
  return checked.ok && checked.value.name === 'import-json' ? accept({ name: 'check-json', files }) : checked;
}

function checkedImport({ flags, files, as }: Found): Result<Command, UsageRefusal> {
  if (flags.has('--help') || flags.has('-h')) return accept({ name: 'help' });
  const unknown = [...flags].find((flag) => flag !== '--json' && flag !== '--queue');
  if (unknown !== undefined) return misused(`Valget ${unknown} findes ikke.`);
  if (flags.size !== 1) return misused('Vælg enten --json eller --queue.');
  if (files.length === 0) return misused('Nævn mindst én fil.');
  if (files.filter((file) => file === '-').length > 1) return misused('- kan kun stå én gang.');
  if (flags.has('--json'))
    return as === null ? accept({ name: 'import-json', files }) : misused('--as hører til --queue.');
  if (as === null || as === '') return misused('Skriv, hvem der importerer: --as PERSON.');
  return accept({ name: 'import-queue', files, as });
}
