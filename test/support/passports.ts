import { Readable } from "node:stream";
import sharp from "sharp";
import { gs1CheckDigit } from "../../src/engines/gs1/index.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import type { Context } from "../../src/kernel/context.ts";
import type { Files } from "../../src/services/files/index.ts";
import { storeFile } from "../../src/services/files/index.ts";
import type { Passport, PassportContent } from "../../src/registers/passports/index.ts";
import { draftPassport, publishPassport, saveSection } from "../../src/registers/passports/index.ts";
import { getParty, provePrefix } from "../../src/registers/parties/index.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import type { TestDatabase } from "./database.ts";
import type { MadeParty } from "./parties.ts";
import { decider, loadProvinces, makeParty } from "./parties.ts";

/** An invented company prefix of nine digits. */
export const inventedPrefix = (at: number): string => `893900${String(at).padStart(3, "0")}`;

/** The `n`-th GTIN-13 under a prefix of nine digits. */
export function inventedGtin(prefix: string, n: number): string {
  const body = prefix + String(n).padStart(3, "0");
  return body + gs1CheckDigit(body);
}

/** What passports stand on: provinces, and what the law asks. */
export async function loadLaw(db: TestDatabase): Promise<void> {
  await loadProvinces(db);
  await loadReference(db.contextOf(systemActor("moit.dms")));
}

/** A party whose company prefix an officer has verified. */
export async function makeMaker(db: TestDatabase, at: number): Promise<MadeParty & { prefix: string }> {
  const prefix = inventedPrefix(at);
  const party = await makeParty(db, at, { prefixes: [prefix] });
  const { prefixes } = await getParty(db.contextOf(decider), party.id);
  await provePrefix(db.contextOf(decider), party.id, prefix, prefixes[0]!.version, { proof: "verified", note: "GS1" });
  return { ...party, prefix };
}

/** A small picture of one colour, kept by whoever asks; each colour is another file. */
export async function keepPicture(
  ctx: Context,
  files: Files,
  colour: string,
  level: "own" | "agencies",
): Promise<string> {
  const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: colour } })
    .png()
    .toBuffer();
  const file = await storeFile(ctx, files, { name: "anh.png", level, sharedWith: [] }, Readable.from([bytes]));
  return file.id;
}

type Said = { [S in keyof PassportContent]?: Partial<PassportContent[S]> };

/** Saves the sections that are given, one after another, over what is there. */
export async function saySections(ctx: Context, of: Passport, said: Said, before: PassportContent): Promise<Passport> {
  let at = of;
  for (const section of Object.keys(said) as (keyof PassportContent)[]) {
    at = await saveSection(ctx, at.id, at.version, section, { ...before[section], ...said[section] } as never);
  }
  return at;
}

/** An invented fish sauce that lacks nothing that the law asks of it. */
export function fishSauce(name: string, picture: string): PassportContent {
  return {
    identity: {
      name,
      nameEn: "Invented fish sauce",
      brand: "Cá Hư Cấu",
      model: "",
      noBrand: false,
      description: "Nước mắm cốt nhĩ",
      descriptionEn: "",
      risk: "low",
      ipTitles: [],
    },
    origin: {
      country: "VN",
      lastStep: "Đóng chai tại xưởng",
      imported: false,
      foreignMaker: "",
      foreignMakerAddress: "",
      distributor: "",
      materials: [{ name: "Cá cơm", country: "VN", note: "Biển Tây" }],
    },
    use: {
      shelfLife: "24 tháng",
      noShelfLife: false,
      datesPerLot: true,
      storage: "Nơi khô ráo",
      warnings: "Chứa cá",
      warningsEn: "Contains fish",
      noWarnings: false,
      standards: ["TCCS 01:2026"],
      noStandards: false,
    },
    steps: {
      open: false,
      steps: [{ kind: "made", code: "", gln: "", place: "Xưởng số 1", at: "2026-09-01T08:30" }],
    },
    certificates: {
      none: false,
      certificates: [
        {
          number: "CN-01",
          body: "Phòng thử nghiệm Hư Cấu",
          kind: "Hợp quy",
          validFrom: "2026-01-01",
          validUntil: "2027-01-01",
          file: null,
        },
      ],
    },
    pictures: { pictures: [{ file: picture, words: "Chai 500 ml", wordsEn: "Bottle" }] },
  };
}

/** Drafts, fills and publishes a passport. */
export async function publishSauce(
  ctx: Context,
  files: Files,
  gtin: string,
  name = "Nước mắm Cá Hư Cấu",
): Promise<Passport> {
  const draft = await draftPassport(ctx, { gtin, name });
  const picture = await keepPicture(ctx, files, "#a05010", "agencies");
  const content = fishSauce(name, picture);
  const filled = await saySections(ctx, draft, content, content);
  return publishPassport(ctx, filled.id, filled.version);
}
