import { text } from "../../../../kernel/text/index.ts";
import type { Context } from "../../../../kernel/context.ts";
import { problem } from "../../../../kernel/problem.ts";
import { seal, unseal } from "../../../../services/access/index.ts";
import type { FeedKeys } from "../keys.ts";

/** A place in the order of commit: behind this change. */
export type Place = { readonly tx: string; readonly id: string };

/** Before everything that was ever changed. */
export const beginning: Place = { tx: "0", id: "" };

const longestId = 40;
const placeOf = (ctx: Pick<Context, "actor">) => `exchange-changes ${ctx.actor.agency}`;

/**
 * A place as a reader carries it: sealed for their agency, so that it tells nothing of how much lies between two of them, and of one length.
 * Another agency cannot use it, and nobody can make one.
 */
export function sealCursor(ctx: Pick<Context, "actor">, keys: FeedKeys, { tx, id }: Place): string {
  return seal(keys.cursors, placeOf(ctx), tx.padStart(20, "0") + id.padEnd(longestId));
}

/** The place behind which to go on; `invalid` where the cursor is not one that this agency was given. */
export function openCursor(ctx: Pick<Context, "actor" | "lang">, keys: FeedKeys, cursor: string | undefined): Place {
  if (cursor === undefined) return beginning;
  const plain = unseal(keys.cursors, placeOf(ctx), cursor);
  if (plain !== null) return { tx: BigInt(plain.slice(0, 20)).toString(), id: plain.slice(20).trimEnd() };
  const message = text(ctx.lang, "exchange-feeds.fault.cursor");
  throw problem("invalid", undefined, { faults: [{ pointer: "/query/after", code: "cursor", message }] });
}
