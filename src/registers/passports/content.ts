import { z } from "@hono/zod-openapi";

const line = (longest: number) => z.string().trim().max(longest).default("");
const file = z.string().max(60);
const kindsOfStep = ["made", "processed", "packed", "imported", "stored", "shipped", "sold"] as const;

export const risks = ["low", "medium", "high"] as const;
export const stepKinds = kindsOfStep;

/** What the product is. Texts for people in Vietnamese, and in English where the party wants. */
const identity = z.object({
  name: line(300),
  nameEn: line(300),
  brand: line(200),
  model: line(200),
  /** There is no brand, model or serial. */
  noBrand: z.boolean().default(false),
  description: line(4000),
  descriptionEn: line(4000),
  risk: z.enum(risks).default("low"),
  /** Titles of intellectual property, one a line. */
  ipTitles: z.array(z.string().trim().min(1).max(200)).max(20).default([]),
});

const origin = z.object({
  /** ISO 3166-1, two letters. */
  country: line(2),
  /** Where the goods were finished, where the country alone does not tell. */
  lastStep: line(300),
  imported: z.boolean().default(false),
  foreignMaker: line(300),
  foreignMakerAddress: line(300),
  distributor: line(300),
  materials: z
    .array(z.object({ name: line(200), country: line(2), note: line(300) }))
    .max(50)
    .default([]),
});

const use = z.object({
  shelfLife: line(200),
  noShelfLife: z.boolean().default(false),
  /** Days of production and expiry stand with each lot. */
  datesPerLot: z.boolean().default(false),
  storage: line(1000),
  warnings: line(2000),
  warningsEn: line(2000),
  noWarnings: z.boolean().default(false),
  standards: z.array(z.string().trim().min(1).max(200)).max(30).default([]),
  noStandards: z.boolean().default(false),
});

/** A step of production or trade. `at`: day, or day and minute, in Vietnam. */
const step = z.object({
  kind: z.enum(kindsOfStep),
  /** Trace code of the product at this step. */
  code: line(100),
  /** Location code: 13 digits. */
  gln: line(13),
  place: line(300),
  at: line(16),
});
const steps = z.object({
  steps: z.array(step).max(100).default([]),
  /** Whether everybody may read the steps. */
  open: z.boolean().default(false),
});

const certificate = z.object({
  number: line(100),
  body: line(300),
  kind: line(200),
  validFrom: z.iso.date().or(z.literal("")).default(""),
  validUntil: z.iso.date().or(z.literal("")).default(""),
  file: file.nullable().default(null),
});
const certificates = z.object({
  certificates: z.array(certificate).max(50).default([]),
  none: z.boolean().default(false),
});

const picture = z.object({ file, words: line(200), wordsEn: line(200) });
const pictures = z.object({ pictures: z.array(picture).max(12).default([]) });

/** The parts of a passport, each saved by itself. */
export const sectionSchemas = { identity, origin, use, steps, certificates, pictures } as const;
export type Section = keyof typeof sectionSchemas;
export const sections = Object.keys(sectionSchemas) as Section[];

export const passportContent = z.object(sectionSchemas);
export type PassportContent = z.output<typeof passportContent>;
export type SectionInput = { [S in Section]: z.input<(typeof sectionSchemas)[S]> }[Section];

/** A passport about which nothing has been said. */
export function emptyContent(): PassportContent {
  return passportContent.parse({ identity: {}, origin: {}, use: {}, steps: {}, certificates: {}, pictures: {} });
}

/** A file that a passport names, as it stands in what is published: its hash and type serve it without a look at the register of files. */
export type NamedFile = { file: string; hash: string; type: string };
