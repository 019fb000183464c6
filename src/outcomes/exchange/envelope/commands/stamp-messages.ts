import { stampRoot } from "../../../../engines/envelope/index.ts";
import type { Context } from "../../../../kernel/context.ts";
import { newId } from "../../../../kernel/id.ts";
import type { StampAuthority } from "../keys.ts";
import { insertStamp, setStamp, unstamped } from "../store/messages.ts";

const atOnce = 1_000;

/**
 * Has what waits in an agency's log stamped, a thousand messages under one stamp; how many were. Who sees the log may have it done, since it
 * changes nothing that was said. Throws what the authority throws, and then all of it waits on.
 */
export async function stampMessages(ctx: Context, agency: string, authority: StampAuthority): Promise<number> {
  return ctx.transaction(async (tx) => {
    const waiting = await tx.rows(unstamped, { agency, limit: atOnce });
    if (waiting.length === 0) return 0;
    const of = stampRoot(waiting.map(({ sha256 }) => sha256));
    const { at, ...given } = await authority.stamp(of);
    if (given.root !== of.root || given.size !== of.size) throw new Error("the stamp is over something else");
    const id = newId("stp", ctx.now());
    await tx.run(insertStamp, { ...given, id, agency, at: new Date(at), authority_key: authority.key });
    await tx.run(setStamp, { stamp_id: id, ids: waiting.map((one) => one.id) });
    return waiting.length;
  });
}
