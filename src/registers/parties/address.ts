import type { Context } from "../../kernel/context.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { problem } from "../../kernel/problem.ts";
import { text } from "../../kernel/text/index.ts";
import { provinceAsOf } from "../agencies/index.ts";
import { findWardsNamed } from "../reference/index.ts";
import type { Address } from "./model.ts";

const rank = /^\s*(?:phường|phuong|p\.|xã|xa|đặc khu|dac khu|thị trấn)\s+/iu;

/**
 * Places an address in the register of today's provinces and wards. An unknown province is `invalid`; a ward that the register does not
 * know in that province is kept as written, without a code.
 */
export async function placeAddress(ctx: Context, tx: Transaction, said: Omit<Address, "wardCode">): Promise<Address> {
  const today = dayInVietnam(ctx.now());
  if ((await provinceAsOf(tx, said.provinceCode, today)) === null) {
    const message = text(ctx.lang, "parties.fault.province");
    throw problem("invalid", undefined, { faults: [{ pointer: "/provinceCode", code: "province", message }] });
  }
  const { address, provinceCode, ward } = said;
  return { address, provinceCode, ward, wardCode: await wardCodeOf(tx, ward, provinceCode, today) };
}

async function wardCodeOf(tx: Transaction, ward: string, provinceCode: string, today: string): Promise<string | null> {
  for (const name of new Set([ward.replace(rank, ""), ward])) {
    const here = (await findWardsNamed(tx, name, today)).filter((one) => one.provinceCode === provinceCode);
    if (here.length === 1) return (here[0] as { code: string }).code;
  }
  return null;
}
