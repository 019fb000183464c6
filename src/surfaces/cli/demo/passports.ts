import { Readable } from "node:stream";
import type { Actor } from "../../../kernel/actor.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Passport, PassportContent, Section } from "../../../registers/passports/index.ts";
import {
  addSign,
  draftPassport,
  passportsOfParty,
  publishPassport,
  saveSection,
} from "../../../registers/passports/index.ts";
import { partyByTaxCode } from "../../../registers/parties/index.ts";
import type { Files } from "../../../services/files/index.ts";
import { storeFile } from "../../../services/files/index.ts";
import type { Stage } from "./load-market.ts";
import { contextOf } from "./load-market.ts";
import type { Market } from "./model.ts";
import { inventedTaxCode } from "./numbers.ts";
import { drawPackage } from "./pictures.ts";

const brand = "Sen Tuyết";
const sections = ["identity", "origin", "use", "steps", "certificates", "pictures"] as const satisfies Section[];

/** Passports of the first invented business: two that are published, with a sign of a fake each, and one that still lacks what the law asks. */
export async function declareProducts(stage: Stage, files: Files, market: Market, officer: Actor): Promise<void> {
  const party = await contextOf(stage, officer).read((tx) => partyByTaxCode(tx, inventedTaxCode(0)));
  if (party === null) return;
  const { id, name } = party;
  const ctx = contextOf(stage, {
    kind: "party",
    id: "demo",
    name,
    agency: id,
    audiences: [id],
    roles: ["officer"],
    scopes: [],
  });
  const goods = market.products.filter((one) => one.brand === brand && one.gtin !== null).slice(0, 3);
  const known = new Set((await ctx.read((tx) => passportsOfParty(tx, id))).map((one) => one.gtin));
  for (const [at, product] of goods.entries()) {
    const gtin = product.gtin as string;
    if (known.has(gtin.padStart(14, "0"))) continue;
    const draft = await draftPassport(ctx, { gtin, name: product.name });
    if (at === goods.length - 1) continue;
    const picture = await storeFile(
      ctx,
      files,
      { name: "tranh-ve.png", level: "agencies", sharedWith: [] },
      Readable.from([await drawPackage(at + 1)]),
    );
    const filled = await say(ctx, draft, declared(product.name, picture.id));
    await publishPassport(ctx, filled.id, filled.version);
    const words = "Hộp giả in tên hàng lệch, nắp không có vòng niêm phong. (hư cấu)";
    await addSign(ctx, draft.id, { words, pictures: [] });
  }
}

async function say(ctx: Context, of: Passport, content: PassportContent): Promise<Passport> {
  let at = of;
  for (const section of sections) at = await saveSection(ctx, at.id, at.version, section, content[section]);
  return at;
}

/** What an invented maker says of one of its goods. */
function declared(name: string, picture: string): PassportContent {
  return {
    identity: {
      name,
      nameEn: "",
      brand,
      model: "",
      noBrand: false,
      description: "Hàng hư cấu của chợ mẫu.",
      descriptionEn: "Invented goods of the demo market.",
      risk: "low",
      ipTitles: [],
    },
    origin: {
      country: "VN",
      lastStep: "",
      imported: false,
      foreignMaker: "",
      foreignMakerAddress: "",
      distributor: "",
      materials: [],
    },
    use: {
      shelfLife: "36 tháng",
      noShelfLife: false,
      datesPerLot: true,
      storage: "Nơi khô ráo, tránh nắng",
      warnings: "Ngừng dùng khi kích ứng",
      warningsEn: "Stop using it if it irritates",
      noWarnings: false,
      standards: [],
      noStandards: true,
    },
    steps: {
      open: true,
      steps: [{ kind: "made", code: "", gln: "", place: "Xưởng mẫu, 1 Đường Hư Cấu", at: "2026-08-03" }],
    },
    certificates: {
      none: false,
      certificates: [
        {
          number: "HC-2026-01 (hư cấu)",
          body: "Phòng thử nghiệm mẫu",
          kind: "Hợp quy",
          validFrom: "2026-01-05",
          validUntil: "2027-01-04",
          file: null,
        },
      ],
    },
    pictures: { pictures: [{ file: picture, words: `Tranh vẽ: ${name}`, wordsEn: "A drawing of the pack" }] },
  };
}
