import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { problem } from "../../kernel/problem.ts";
import type { TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { placeAddress } from "./address.ts";
import type { PlaceInput } from "./model.ts";
import { readGln } from "./numbers.ts";

/** A place as its row has it; `invalid` for a GLN that does not add up, or an extension of none. */
export async function readPlace(ctx: Context, tx: Transaction, input: PlaceInput) {
  const gln = input.gln === "" ? null : readGln(input.gln);
  if (gln !== null && !gln.ok) throw invalid(ctx, "/gln", `parties.fault.gln.${gln.problem}`, { typed: input.gln });
  if (gln === null && input.extension !== "") throw invalid(ctx, "/extension", "parties.fault.extension");
  const at = await placeAddress(ctx, tx, input);
  return {
    gln: gln === null ? null : gln.gln,
    extension: input.extension === "" ? null : input.extension,
    name: input.name,
    kind: input.kind,
    address: at.address,
    province_code: at.provinceCode,
    ward: at.ward,
    ward_code: at.wardCode,
  };
}

/** Another open place of the party has this number. */
export function numberTaken(ctx: Context) {
  return invalid(ctx, "/gln", "parties.fault.gln.taken");
}

function invalid(ctx: Context, pointer: string, key: TextKey, values: Record<string, string> = {}) {
  const code = key.split(".").at(-1) as string;
  return problem("invalid", undefined, { faults: [{ pointer, code, message: text(ctx.lang, key, values) }] });
}
