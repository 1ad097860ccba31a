/** A whole answer as it travels: its headers by name and value in turn, for 200 and for 304. */
export interface KeptPage {
  /** Of the route table, for the log. */
  readonly pattern: string;
  readonly body: Buffer;
  readonly etag: string;
  readonly headers: readonly string[];
  readonly headersUnchanged: readonly string[];
}

interface Entry {
  readonly page: KeptPage;
  readonly version: number;
  readonly until: number;
  readonly bytes: number;
}

interface Rendering {
  readonly version: number;
  readonly page: Promise<KeptPage | undefined>;
}

interface Options {
  /** The version of what everyone may see; undefined while nobody can tell, and nothing is kept then. */
  readonly version: () => number | undefined;
  readonly limitBytes?: number;
  readonly lifeMs?: number;
}

export interface PageCache {
  /** The page that was kept under this key, as long as no public change was announced since it was begun. */
  find(key: string): KeptPage | undefined;
  /**
   * Makes the page, once for everyone who asks for the same key and the same version meanwhile, and keeps it unless
   * a public change was announced while it was made.
   * @param make answers undefined where the page is not one to keep; those who waited then get undefined too
   */
  render(key: string, make: () => Promise<KeptPage | undefined>): Promise<KeptPage | undefined>;
}

const megabyte = 1024 * 1024;
/** What an entry takes beside its body, roughly. */
const overhead = 2048;

/** Keeps pages in memory, those asked for longest ago making room for others. */
export function pageCache({ version, limitBytes = 16 * megabyte, lifeMs = 60_000 }: Options): PageCache {
  const entries = new Map<string, Entry>();
  const running = new Map<string, Rendering>();
  let total = 0;

  function remove(key: string, entry: Entry): void {
    entries.delete(key);
    total -= entry.bytes;
  }

  function keep(key: string, entry: Entry): void {
    if (entry.bytes > limitBytes / 4) return;
    const before = entries.get(key);
    if (before) remove(key, before);
    entries.set(key, entry);
    total += entry.bytes;
    for (const [oldest, other] of entries) {
      if (total <= limitBytes) return;
      remove(oldest, other);
    }
  }

  return {
    find(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      if (entry.until <= Date.now() || entry.version !== version()) {
        remove(key, entry);
        return undefined;
      }
      entries.delete(key);
      entries.set(key, entry);
      return entry.page;
    },
    async render(key, make) {
      const begun = version();
      if (begun === undefined) return make();
      const other = running.get(key);
      if (other?.version === begun) return other.page;

      const until = Date.now() + lifeMs;
      const rendering = { version: begun, page: make() };
      running.set(key, rendering);
      try {
        const page = await rendering.page;
        const bytes = page ? page.body.length + key.length + overhead : 0;
        if (page && version() === begun) keep(key, { page, version: begun, until, bytes });
        return page;
      } finally {
        if (running.get(key) === rendering) running.delete(key);
      }
    },
  };
}
