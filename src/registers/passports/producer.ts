import type { Context } from "../../kernel/context.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import { provinceAsOf } from "../agencies/index.ts";
import { getParty } from "../parties/index.ts";
import type { Producer } from "./model.ts";

/** A party as the producer that a passport names: with the GLN of its office, or of its first open place that has one. */
export async function producerOf(ctx: Context, party: string): Promise<Producer> {
  const { name, address, ward, provinceCode, taxCode, places } = await getParty(ctx, party);
  const province = await ctx.read((tx) => provinceAsOf(tx, provinceCode, dayInVietnam(ctx.now())));
  const numbered = places.filter((place) => place.gln !== null && place.closedAt === null);
  const gln = (numbered.find((place) => place.kind === "office") ?? numbered[0])?.gln ?? null;
  const parts = [address, ward, province?.name ?? ""].filter((part) => part !== "");
  return { name, address: parts.join(", "), taxCode, gln };
}
