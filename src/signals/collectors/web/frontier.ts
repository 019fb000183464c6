import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { derivedId } from "../../../kernel/id.ts";
import { hostOf } from "../../../services/sockets/index.ts";
import type { WebSettings } from "../model.ts";
import { staysOn } from "../model.ts";
import {
  dueHosts,
  hostsOfFrontier,
  insertPages,
  makeDue,
  releasePages,
  settlePages,
  takePages,
} from "../store/frontier.ts";
import { pageAddress } from "./page-address.ts";
import type { FoundLink, PageResult, TakenPage } from "./read-page.ts";

/** How long a page may be at work before it is due again: a browser's minute and a turn before it. */
const takenMs = 150_000;
const mostHosts = 50;

export type Frontier = {
  /** Makes the start pages due. */
  begin(ctx: Context): Promise<void>;
  /** The next page of up to so many hosts that do not rest; each is this process's for a while. */
  take(tx: Transaction, at: Date, most: number, resting: ReadonlySet<string>): Promise<TakenPage[]>;
  /** Lets pages go that wait for a turn at their host. */
  release(tx: Transaction, pages: readonly TakenPage[]): Promise<void>;
  /** Writes what became of pages, and the links that they had. */
  settle(tx: Transaction, at: Date, results: readonly PageResult[]): Promise<void>;
};

/** What a web collector knows of its site, in the database. It stays on the site's hosts, whatever pages link to, and within its size. */
export function openFrontier(of: { id: string; agency: string; settings: WebSettings }): Frontier {
  const { settings } = of;
  // The sizes of hosts, read once: this process alone adds to them while it holds the run.
  let sizes: Map<string, number> | null = null;

  async function add(tx: Transaction, at: Date, links: readonly FoundLink[]): Promise<void> {
    if (sizes === null)
      sizes = new Map((await tx.rows(hostsOfFrontier, { collector: of.id })).map((row) => [row.host, row.pages]));
    const fresh = new Map<string, FoundLink & { id: string }>();
    const room = new Map(sizes);
    for (const link of links) {
      const size = room.get(link.host) ?? 0;
      if (size >= settings.pagesPerHost || (size === 0 && room.size >= mostHosts)) continue;
      const id = derivedId("pge", of.id, link.url);
      if (fresh.has(id)) continue;
      fresh.set(id, { ...link, id });
      room.set(link.host, size + 1);
    }
    if (fresh.size === 0) return;
    const all = [...fresh.values()];
    const added = await tx.rows(insertPages, {
      id: all.map(({ id }) => id),
      collector: of.id,
      url: all.map(({ url }) => url),
      host: all.map(({ host }) => host),
      depth: all.map(({ depth }) => depth),
      at,
      agency: of.agency,
    });
    for (const { host } of added) sizes.set(host, (sizes.get(host) ?? 0) + 1);
  }

  return {
    async begin(ctx) {
      const starts = settings.starts.flatMap((written) => {
        const url = pageAddress(written);
        return url === null ? [] : [{ url, host: hostOf(url) as string, depth: 0 }];
      });
      const at = ctx.now();
      await ctx.transaction(async (tx) => {
        await add(tx, at, starts);
        await tx.run(makeDue, { ids: starts.map(({ url }) => derivedId("pge", of.id, url)), at });
      });
    },
    async take(tx, at, most, resting) {
      const due = (await tx.rows(dueHosts, { collector: of.id, at })).map(({ host }) => host);
      // The settings may have changed since a page was found.
      const hosts = due.filter((host) => staysOn(settings.hosts, host) && !resting.has(host)).slice(0, most);
      if (hosts.length === 0) return [];
      return tx.rows(takePages, { collector: of.id, hosts, at, until: new Date(at.getTime() + takenMs) });
    },
    async release(tx, pages) {
      await tx.run(releasePages, { ids: pages.map(({ id }) => id) });
    },
    async settle(tx, at, results) {
      if (results.length === 0) return;
      await tx.run(settlePages, {
        id: results.map(({ page }) => page.id),
        state: results.map(({ state }) => state),
        next_at: results.map(({ nextAt }) => nextAt),
        tries: results.map(({ tries }) => tries),
        etag: results.map(({ etag }) => etag),
        last_modified: results.map(({ lastModified }) => lastModified),
        result: results.map(({ result }) => result),
        offers: results.map(({ offers }) => offers),
        at,
      });
      await add(
        tx,
        at,
        results.flatMap(({ links }) => links),
      );
    },
  };
}
