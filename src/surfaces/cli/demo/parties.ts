import { gs1CheckDigit } from "../../../engines/gs1/index.ts";
import type { Actor } from "../../../kernel/actor.ts";
import { systemActor } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { ApplicationInput } from "../../../registers/parties/index.ts";
import {
  approveApplication,
  decidingAuthority,
  getOwnApplication,
  listApplications,
  newOnce,
  partyByTaxCode,
  provePrefix,
  submitApplication,
} from "../../../registers/parties/index.ts";
import { generatePassword } from "../../../services/access/index.ts";
import type { Stage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";
import type { Market } from "./model.ts";
import { inventedPhone, inventedTaxCode } from "./numbers.ts";
import type { NewPassword } from "./officers.ts";

/** The invented businesses: whose brand each answers for, as what, and who signs in. The last one's application still waits. */
const businesses = [
  { brand: "Sen Tuyết", kinds: ["manufacturer", "brand-owner"], login: "demo-sen-tuyet", province: "01" },
  { brand: "Bé Trăng", kinds: ["importer"], login: "demo-be-trang", province: "79" },
  { brand: "Ngọc Sương", kinds: ["trader"], login: "demo-ngoc-suong", province: "48" },
  { brand: "Lá Nắng", kinds: ["manufacturer"], login: "demo-la-nang", province: "01" },
] as const;
const waiting = "demo-la-nang";

/**
 * Three invented parties by the doors that real ones come by: they apply, an approver lets them in, an officer verifies the prefix of the
 * first; a fourth application waits. Passwords are given once, for those let in now.
 */
export async function inventParties(
  stage: Stage,
  market: Market,
  desk: { officer: Actor; approver: Actor },
): Promise<NewPassword[]> {
  const house = contextOf(stage, systemActor(decidingAuthority));
  const passwords: NewPassword[] = [];
  for (const [at, { login }] of businesses.entries()) {
    const input = application(market, at);
    if (await isKnown(house, contextOf(stage, desk.approver), input)) continue;
    const password = generatePassword();
    const { receipt } = await submitApplication(house, { input, password, once: newOnce() });
    if (login === waiting) continue;
    const of = await getOwnApplication(house, receipt);
    if (of === null) throw new Error("an application of the demo was not taken");
    const { partyId } = await approveApplication(contextOf(stage, desk.approver), of.id, of.version);
    const proof = { proof: "verified", note: "Giấy chứng nhận mẫu (hư cấu)" } as const;
    if (at === 0) await provePrefix(contextOf(stage, desk.officer), partyId, input.prefixes[0] as string, 1, proof);
    passwords.push({ login, password, name: input.contact.name, agency: partyId });
  }
  return passwords;
}

async function isKnown(house: Context, approver: Context, { taxCode }: ApplicationInput): Promise<boolean> {
  if ((await house.read((tx) => partyByTaxCode(tx, taxCode))) !== null) return true;
  const { items } = await listApplications(approver, {}, { limit: 200 });
  return items.some((one) => one.taxCode === taxCode);
}

function application(market: Market, at: number): ApplicationInput {
  const { brand, kinds, login, province } = businesses[at] as (typeof businesses)[number];
  const gtin = market.products.find((product) => product.brand === brand && product.gtin !== null)?.gtin;
  // The market's bar codes give each brand nine digits of its own.
  const prefix = gtin?.slice(0, 9) ?? "952000999";
  return {
    name: `Công ty ${brand} (hư cấu)`,
    taxCode: inventedTaxCode(at),
    kinds: [...kinds],
    address: `${at + 1} Đường Hư Cấu`,
    provinceCode: province,
    ward: "Phường Hư Cấu",
    contact: {
      name: `Người của ${brand} (hư cấu)`,
      email: `${login}@hu-cau.example`,
      phone: `+84${inventedPhone(9_000_000 + at).slice(1)}`,
    },
    glns: [`${prefix}999${gs1CheckDigit(`${prefix}999`)}`],
    prefixes: [prefix],
    login,
  };
}
