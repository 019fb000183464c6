import { hkdfSync } from "node:crypto";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { seal, unseal } from "../../../services/access/index.ts";
import type { ExchangeKey } from "../records/values.ts";
import { putHubSecret, hubSecretOf } from "./store/hubs.ts";

const sealingKey = (key: ExchangeKey) => Buffer.from(hkdfSync("sha256", key, "", "chinhhang hub secrets", 32));

/** Keeps the key that a hub gave us, sealed for it and no other. */
export async function keepHubSecret(
  ctx: Context,
  tx: Transaction,
  { id, agency }: { id: string; agency: string },
  secret: string,
  key: ExchangeKey,
): Promise<void> {
  await tx.run(putHubSecret, {
    id,
    sealed: seal(sealingKey(key), id, secret),
    by: ctx.actor.id,
    at: ctx.now(),
    agency,
  });
}

/** The key; null where there is none, or it was sealed by another house. */
export async function openHubSecret(tx: Transaction, id: string, key: ExchangeKey): Promise<string | null> {
  const sealed = (await tx.find(hubSecretOf, { id }))?.sealed ?? null;
  return sealed === null ? null : unseal(sealingKey(key), id, sealed);
}
