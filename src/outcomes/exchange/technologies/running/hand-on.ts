import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Context } from "../../../../kernel/context.ts";
import type { Answers, Item } from "../../../../services/sockets/index.ts";
import { handedOut, hashOf } from "../../../../services/sockets/index.ts";
import type { PublicNotice } from "../../../../handling/notices/index.ts";
import { publishedNotices } from "../../../../handling/notices/index.ts";
import { handedOf, keepHanded } from "../store/calls.ts";
import type { TechnologyRow } from "../store/technologies.ts";
import type { AskParts } from "./asking.ts";
import { manifestOf, openKept } from "./asking.ts";

export type HandOnParts = AskParts & {
  /** Reads as the public does: what is not published cannot go out. */
  open: Context;
  dataDir: string;
};

/** Where an exporter's files are written. */
export const folderOf = (dataDir: string, row: Pick<TechnologyRow, "agency" | "name">): string =>
  path.join(dataDir, "technologies", row.agency, row.name);

/**
 * Hands an exporter the published notices that are new or changed since it had them, oldest first. What it has taken is kept once its files
 * are written, so that a process that dies hands them on again: the same notices give the same files. In shadow no file is written.
 */
export async function handOnWith(
  ctx: Context,
  parts: HandOnParts,
  technology: TechnologyRow,
  stop: () => boolean,
): Promise<void> {
  const { id, agency } = technology;
  const shadow = technology.state !== "live";
  const { data, limits } = manifestOf(technology);
  const had = new Map(
    (await ctx.read((tx) => tx.rows(handedOf, { technology: id, shadow }))).map((one) => [one.notice_id, one.sha256]),
  );
  const due = (await allPublished(parts.open))
    .map((notice) => handedOut(thingOf(notice), data, true))
    .filter((item) => had.get(item.id) !== hashOf(item));
  if (due.length === 0) return;
  const kept = await openKept<"exporter">(parts, id, agency);
  try {
    for (let at = 0; at < due.length && !stop(); at += limits.itemsPerCall) {
      const items: Item[] = due.slice(at, at + limits.itemsPerCall);
      const outcome = await kept.ask({ items }, "notices", ({ taken }) => taken.length);
      if (!outcome.ok) return;
      if (!shadow) await writeFiles(folderOf(parts.dataDir, technology), outcome.answer.files);
      const taken = new Set(outcome.answer.taken);
      const took = items.filter((item) => taken.has(item.id));
      await ctx.transaction((tx) =>
        tx.run(keepHanded, {
          technology: id,
          shadow,
          notices: took.map((item) => item.id),
          hashes: took.map(hashOf),
          at: ctx.now(),
          agency,
        }),
      );
    }
  } finally {
    await kept.close();
  }
}

async function allPublished(open: Context): Promise<PublicNotice[]> {
  const notices: PublicNotice[] = [];
  let cursor: string | undefined;
  do {
    const from = cursor;
    const page = await open.read((tx) => publishedNotices(tx, { cursor: from, limit: 200 }));
    notices.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return notices.toReversed();
}

const thingOf = ({ kind, publishedAt, expiresAt, ...notice }: PublicNotice) => ({
  ...notice,
  noticeKind: kind,
  publishedAt: publishedAt.toISOString(),
  expiresAt: expiresAt?.toISOString() ?? null,
});

/** Whole or not at all; names were held against their form when the answer was read. */
async function writeFiles(folder: string, files: Answers["exporter"]["files"]): Promise<void> {
  if (files.length > 0) await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const { name, text } of files) {
    const draft = path.join(folder, `.${name}.part`);
    await writeFile(draft, text, { mode: 0o600, flush: true });
    await rename(draft, path.join(folder, name));
  }
}
