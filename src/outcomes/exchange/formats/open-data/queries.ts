import { z } from "zod";
import type { Context } from "../../../../kernel/context.ts";
import type { RowOf } from "../../../../kernel/db/statement.ts";
import { problem } from "../../../../kernel/problem.ts";
import type { Dump } from "./model.ts";
import { dumpFile } from "./model.ts";
import { dumpNamed, latestDumps, partOf } from "./store.ts";

/** The latest dumps, the newest first; only the newest can be had. */
export async function listDumps(ctx: Context, most: number): Promise<Dump[]> {
  return (await ctx.read((tx) => tx.rows(latestDumps, { most }))).map(asDump);
}

/** A dump by its name, and its bytes; `not-found` where there is none, or no longer. */
export async function openDump(ctx: Context, name: string): Promise<{ dump: Dump; bytes(): AsyncGenerator<Buffer> }> {
  const dump = asDump(await ctx.read((tx) => tx.get(dumpNamed, { name })));
  if (!dump.isHere) throw problem("not-found");
  return { dump, bytes: () => partsOf(ctx, dump) };
}

async function* partsOf(ctx: Context, { day, bytes }: Dump): AsyncGenerator<Buffer> {
  let sent = 0;
  for (let n = 0; sent < bytes; n++) {
    // Replaced while it is sent: it breaks off, which its length tells, and the next try is given the new one.
    const part = await ctx.read((tx) => tx.get(partOf, { day, n }));
    sent += part.bytes.length;
    yield part.bytes;
  }
}

function asDump(row: RowOf<typeof latestDumps>): Dump {
  return {
    day: row.day,
    madeAt: row.made_at,
    name: row.name,
    bytes: Number(row.bytes),
    sha256: row.sha256,
    content: row.content,
    files: z.array(dumpFile).parse(row.files),
    isHere: row.is_here,
  };
}
