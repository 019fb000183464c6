import { normalizePhone } from "../../../engines/vietnamese/index.ts";
import type { Context } from "../../../kernel/context.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import { record } from "../../../services/facts/index.ts";
import { placeAddress } from "../address.ts";
import type { PartyInput } from "../model.ts";
import { partyChanged } from "../model.ts";
import { updateContact, updateParty } from "../store/parties.ts";
import { aboutParty } from "../visibility.ts";
import { asOwnParty } from "../own-party.ts";

/** Changes address and contact: what the party may say of itself without being asked again. */
export async function changeParty(ctx: Context, id: string, seen: number, input: PartyInput): Promise<void> {
  const phone = normalizePhone(input.contact.phone);
  if (phone === null) {
    const message = text(ctx.lang, "parties.fault.phone");
    throw problem("invalid", undefined, { faults: [{ pointer: "/contact/phone", code: "phone", message }] });
  }
  await asOwnParty(ctx, id, async (tx) => {
    const at = await placeAddress(ctx, tx, input);
    const address = { address: at.address, province_code: at.provinceCode, ward: at.ward, ward_code: at.wardCode };
    if ((await tx.run(updateParty, { id, seen, ...address })) === 0) throw problem("stale");
    await tx.run(updateContact, { party: id, ...input.contact, phone });
    await record(ctx, tx, partyChanged, aboutParty(ctx, id), { fields: ["address", "contact"] });
  });
}
