import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Problem } from "../../kernel/problem.ts";
import { problem } from "../../kernel/problem.ts";
import type { TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { isScamHost } from "../../registers/platforms/index.ts";

/** The one form of an address that a link may lead to; throws `invalid` where shoppers should not be led. */
export async function readTarget(ctx: Context, tx: Transaction, typed: string): Promise<string> {
  const url = URL.parse(typed);
  const isName = url !== null && /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z][a-z0-9-]+$/.test(url.hostname);
  if (url === null || url.protocol !== "https:" || url.username !== "" || url.password !== "" || !isName)
    throw faulty(ctx, "href", "resolver.fault.href");
  if (url.href.length > 2000) throw faulty(ctx, "href", "resolver.fault.href");
  if (await isScamHost(tx, url.href)) throw faulty(ctx, "href", "resolver.fault.scam");
  return url.href;
}

export function faulty(ctx: Context, field: string, key: TextKey): Problem {
  const code = key.split(".").at(-1) as string;
  return problem("invalid", undefined, {
    faults: [{ pointer: `/${field}`, code, message: text(ctx.lang, key) }],
  });
}
