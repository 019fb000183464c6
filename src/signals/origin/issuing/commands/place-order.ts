import { checkGtin } from "../../../../engines/gs1/index.ts";
import { allow } from "../../../../kernel/actor.ts";
import type { Context } from "../../../../kernel/context.ts";
import type { Transaction } from "../../../../kernel/db/database.ts";
import { newId } from "../../../../kernel/id.ts";
import type { Fault } from "../../../../kernel/problem.ts";
import { problem } from "../../../../kernel/problem.ts";
import type { TextKey } from "../../../../kernel/text/index.ts";
import { text } from "../../../../kernel/text/index.ts";
import { findParty, ownsPrefix } from "../../../../registers/parties/index.ts";
import { passportsOfParty } from "../../../../registers/passports/index.ts";
import { record } from "../../../../services/facts/index.ts";
import type { PlaceOrder } from "../model.ts";
import { decidingAuthority, mostOnSheets, orderPlaced } from "../model.ts";
import { canPlaceOrder } from "../policy.ts";
import type { OrderWithBatch } from "../queries.ts";
import { aboutOrder, orderWithBatch } from "../queries.ts";
import { insertOrder } from "../store/orders.ts";

/** Orders codes for goods of the party. `host`: where the printed address leads, `https://…`. Task: 2390 II.2.5. */
export async function placeOrder(ctx: Context, input: PlaceOrder, host: string): Promise<OrderWithBatch> {
  allow(canPlaceOrder(ctx.actor), ctx.lang);
  const gtin = checkedOrder(ctx, input);
  const at = ctx.now();
  const id = newId("ord", at);
  const agency = ctx.actor.agency as string;
  return ctx.transaction(async (tx) => {
    await mayBear(ctx, tx, agency, gtin);
    const passport = (await passportsOfParty(tx, agency)).find((one) => one.gtin === gtin);
    await tx.run(insertOrder, {
      id,
      product_id: passport?.id ?? gtin,
      product_name: input.productName,
      gtin,
      lot: input.lot === "" ? null : input.lot,
      produced_on: input.producedOn,
      expires_on: input.expiresOn,
      size: input.size,
      with_pin: input.withPin,
      signed: input.signed,
      format: input.format,
      host: new URL(host).origin.toUpperCase(),
      note: input.note,
      placed_by: ctx.actor.id,
      placed_at: at,
      authority: decidingAuthority,
      agency,
    });
    const about = aboutOrder(ctx, { id, agency, authority: decidingAuthority });
    await record(ctx, tx, orderPlaced, about, { gtin, size: input.size, pin: input.withPin, signed: input.signed });
    return orderWithBatch(tx, id);
  });
}

/** Whether codes of this article may be the party's: it stands under a prefix that the party at least says is its own. */
async function mayBear(ctx: Context, tx: Transaction, party: string, gtin: string): Promise<void> {
  const known = await findParty(tx, party);
  if (known?.state !== "active") throw problem("conflict", text(ctx.lang, "issuing.problem.suspended"));
  if ((await ownsPrefix(tx, party, gtin)) !== null) return;
  const fault = { pointer: "/gtin", code: "gtin-prefix", message: text(ctx.lang, "issuing.problem.gtin-prefix") };
  throw problem("invalid", undefined, { faults: [fault] });
}

/** The GTIN in 14 digits, once nothing is wrong with the order by itself. */
function checkedOrder(ctx: Context, input: PlaceOrder): string {
  const gtin = checkGtin(input.gtin.replace(/[\s.-]/g, ""));
  const faults: Fault[] = [];
  const fault = (field: keyof PlaceOrder, key: TextKey) =>
    faults.push({ pointer: `/${field}`, code: key.split(".").at(-1) as string, message: text(ctx.lang, key) });
  if (!gtin.ok) fault("gtin", `issuing.problem.gtin-${gtin.problem}`);
  if (input.format === "pdf" && input.size > mostOnSheets) fault("size", "issuing.problem.sheets");
  if (input.producedOn !== null && input.expiresOn !== null && input.expiresOn < input.producedOn)
    fault("expiresOn", "issuing.problem.expires");
  if (faults.length > 0 || !gtin.ok) throw problem("invalid", undefined, { faults });
  return gtin.gtin14;
}
