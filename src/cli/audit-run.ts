import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { auditedPost, type AuditEntry, entriesOf } from '../audit/entry.ts';
import { isolateValues } from '../audit/isolate-values.ts';
import { Listing, type Telling } from '../audit/listing.ts';
import { auditPage } from '../audit/page.ts';
import { PAGE_STYLE } from '../audit/page-style.ts';
import { signOffHeader, signOffRows } from '../audit/sign-off.ts';
import { type Totals, TotalsCounter } from '../audit/totals.ts';
import { checkPost } from '../check/check-post.ts';
import type { DocumentCheckOptions } from '../check/types.ts';
import { BYTE_ORDER_MARK } from '../documents/index.ts';
import { isPressError, toIsoDate } from '../core/index.ts';
import { passedOverAs } from '../documents/posts/index.ts';
import { AUDIT_LOCALES } from '../locale-data/audit-phrases.ts';
import { atLeast } from '../check/severity.ts';
import type { Archive, ArchiveEvent } from '../node/archive.ts';
import { PartialFile } from '../node/partial-file.ts';
import { dateFromInstant } from '../time/index.ts';
import { type ArchiveFault, describeFault } from './describe-fault.ts';
import type { FindingOptions } from './findings.ts';
import { hostZone, knownHostZone } from './host-zone.ts';
import { type CliIo, untilDrained } from './io.ts';
import { inOtherCalendar } from './other-calendar.ts';
import { Progress } from './progress.ts';

/** How an archive is audited. */
export interface AuditRunOptions {
  readonly severity: FindingOptions['severity'];
  /** What a file of the archive is checked by. */
  readonly optionsFor: (path: string) => Promise<DocumentCheckOptions>;
  /** Where posts are edited, `{id}` for their ids; that of the site by default. */
  readonly editLink?: string;
  /** How many findings of a kind the page lists. */
  readonly most: number;
  readonly signOff?: string;
  /** Whose day the page tells where this machine's zone is not known. */
  readonly timeZone?: string;
  readonly onFound: (entries: readonly AuditEntry[]) => void;
  readonly onRefused: (fault: ArchiveFault) => void;
}

type PostEvent = Extract<ArchiveEvent, { readonly kind: 'post' }>;

/** How many faults the page lists. */
const MOST_FAULTS = 200;

/** Goes over an archive once: counts, keeps what the page lists, and writes the sign-off as it goes. */
export class AuditRun {
  readonly #archive: Archive;
  readonly #options: AuditRunOptions;
  readonly #io: CliIo;
  readonly #counter = new TotalsCounter();
  readonly #listing: Listing;
  readonly #faults: Readonly<Record<string, string>>[] = [];
  /** The day on which it is read, ISO. */
  readonly #today: string;
  #signOff: PartialFile | undefined;
  #findings = 0;
  #posts = 0;

  constructor(archive: Archive, options: AuditRunOptions, io: CliIo) {
    this.#archive = archive;
    this.#options = options;
    this.#io = io;
    this.#listing = new Listing(options.most);
    const timeZone = knownHostZone(io) ?? options.timeZone ?? hostZone(io);
    this.#today = toIsoDate(dateFromInstant(io.now(), { timeZone, calendar: 'gregory' }));
  }

  get totals(): Totals {
    return this.#counter.totals;
  }

  /** Reads the archive to its end. */
  async read(): Promise<void> {
    const { signOff } = this.#options;
    this.#signOff = signOff === undefined ? undefined : await PartialFile.begin(signOff);
    const progress = new Progress(this.#io);
    try {
      // What makes Excel and its like read it as UTF-8.
      await this.#signOff?.write(BYTE_ORDER_MARK + signOffHeader());
      for await (const event of this.#archive.read()) {
        if (event.kind === 'refused') this.#refuse(event);
        else await this.#take(event);
        progress.tell(++this.#posts, this.#archive.progress);
      }
      await this.#signOff?.commit();
    } catch (error) {
      await this.#signOff?.discard();
      throw error;
    } finally {
      progress.finish();
    }
  }

  /** Writes the page. */
  async writePage(path: string, locale: string): Promise<void> {
    const page = await PartialFile.begin(path);
    const report = {
      archive: this.#archive.path,
      day: this.#today,
      totals: this.totals,
      faults: this.#faults,
      kinds: this.#listing.kinds,
      hasSignOff: this.#options.signOff !== undefined,
    };
    const styleHash = `sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}`;
    try {
      await page.writeAll(auditPage(report, { locale, styleHash }));
    } catch (error) {
      await page.discard();
      throw error;
    }
    await page.commit();
  }

  #refuse(fault: ArchiveFault): void {
    this.#counter.addRefused();
    if (this.#faults.length < MOST_FAULTS)
      this.#faults.push(
        Object.fromEntries(AUDIT_LOCALES.map((locale) => [locale, describeFault(fault, locale)])),
      );
    this.#options.onRefused(fault);
  }

  async #take(event: PostEvent): Promise<void> {
    const kind = passedOverAs(event.post);
    if (kind !== undefined) {
      this.#counter.addPassedOver(kind);
      return;
    }
    const options = await this.#options.optionsFor(event.path);
    try {
      const entries = this.#check(event, options);
      this.#counter.addPost(entries.map(({ finding }) => finding));
      if (entries.length === 0) return;
      this.#list(event, entries, options);
      await this.#sign(entries);
      this.#options.onFound(entries);
      await untilDrained(this.#io.stdout);
    } catch (error) {
      if (!isPressError(error)) throw error;
      this.#refuse({ error });
    }
  }

  #check({ post, file, key, chunk }: PostEvent, options: DocumentCheckOptions): AuditEntry[] {
    const checked = checkPost(post, { ...options, today: this.#today });
    const grave = new Set(
      atLeast(
        checked.findings.map(({ finding }) => finding),
        this.#options.severity,
      ),
    );
    const findings = checked.findings.filter(({ finding }) => grave.has(finding));
    if (findings.length === 0) return [];
    const { editLink = editLinkOf(this.#archive.blogUrl) } = this.#options;
    const place = { file, key, chunk, ...(editLink !== undefined && { editLink }) };
    return entriesOf(post, auditedPost(post, checked, place), findings, chunk);
  }

  /** Puts findings on the page while it has room: only these are said in both languages. */
  #list({ post }: PostEvent, entries: readonly AuditEntry[], options: DocumentCheckOptions): void {
    const listed = entries.filter((entry) => this.#listing.count(entry));
    if (listed.length === 0) return;
    const told = AUDIT_LOCALES.map((messageLocale) => {
      const { findings } = checkPost(post, { ...options, messageLocale });
      const messages = new Map(
        findings.map(({ key, finding }) => [placeOf({ key, finding }), finding.message]),
      );
      return [messageLocale, messages] as const;
    });
    for (const entry of listed) {
      const tellings = told.map(([locale, messages]): [string, Telling] => {
        const { message, data } = entry.finding;
        const other = inOtherCalendar(data['received'], locale);
        const said = isolateValues(messages.get(placeOf(entry)) ?? message, data);
        return [locale, { message: said, ...(other !== undefined && { other }) }];
      });
      this.#listing.add({
        post: entry.post,
        field: entry.field,
        line: entry.line,
        column: entry.column,
        sentence: entry.sentence,
        ruleId: entry.finding.ruleId,
        severity: entry.finding.severity,
        mends: entry.mends.map(({ text }) => text),
        told: Object.fromEntries(tellings),
      });
    }
  }

  async #sign(entries: readonly AuditEntry[]): Promise<void> {
    const { signOff } = this.#options;
    if (signOff === undefined) return;
    const archive = relative(resolve(dirname(signOff)), resolve(this.#archive.path));
    const rows = entries.map((entry) =>
      signOffRows({ entry, number: ++this.#findings, archive: archive === '' ? '.' : archive }),
    );
    await this.#signOff?.write(rows.join(''));
  }
}

function placeOf({ key, finding }: Pick<AuditEntry, 'key' | 'finding'>): string {
  return `${key} ${finding.ruleId} ${finding.index} ${finding.length}`;
}

function editLinkOf(site: string | undefined): string | undefined {
  return site === undefined
    ? undefined
    : `${site.endsWith('/') ? site.slice(0, -1) : site}/wp-admin/post.php?post={id}&action=edit`;
}

/** Refuses to write over what is there, and over the archive in any case. */
export async function refuseOverwriting(
  paths: readonly string[],
  archive: string,
  force: boolean,
): Promise<void> {
  const own = await identityOf(archive);
  const ids = await Promise.all(paths.map((path) => identityOf(path)));
  for (const [place, id] of ids.entries()) {
    const path = paths[place] ?? '';
    if (id === undefined) continue;
    if (id === own) throw new Error(`${path} is the archive itself; name another file`);
    if (!force) throw new Error(`${path} is there already; name another file, or say --force`);
  }
  if (new Set(paths.map((path) => resolve(path))).size < paths.length)
    throw new Error('the page and the sign-off are two files; name them differently');
}

async function identityOf(path: string): Promise<string | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found === undefined ? undefined : `${found.dev}:${found.ino}`;
}
