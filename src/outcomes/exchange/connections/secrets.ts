import { hkdfSync } from "node:crypto";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { seal, unseal } from "../../../services/access/index.ts";
import type { ExchangeKey } from "../records/values.ts";
import { dropSecret, putSecret, secretOf } from "./store/connections.ts";

const sealingKey = (key: ExchangeKey) => Buffer.from(hkdfSync("sha256", key, "", "chinhhang connection secrets", 32));

/** Keeps what lets us in, sealed for this connection and no other; an empty one is taken away. */
export async function keepSecret(
  ctx: Context,
  tx: Transaction,
  of: { id: string; agency: string },
  secret: string,
  key: ExchangeKey,
): Promise<void> {
  const { id, agency } = of;
  if (secret === "") await tx.run(dropSecret, { id });
  else
    await tx.run(putSecret, { id, sealed: seal(sealingKey(key), id, secret), by: ctx.actor.id, at: ctx.now(), agency });
}

/** The password or header's value; null where none was given, or it was sealed by another house. */
export async function openSecret(tx: Transaction, id: string, key: ExchangeKey): Promise<string | null> {
  const found = await tx.find(secretOf, { id });
  return found?.sealed === null || found === null ? null : unseal(sealingKey(key), id, found.sealed);
}
