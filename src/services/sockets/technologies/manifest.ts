import { z } from "zod";
import { says } from "../../../kernel/faults.ts";

/** What a technology may be. Task: 2390 II.2.6. */
export const technologyKinds = ["collector", "detector", "authenticator", "exporter"] as const;
export type TechnologyKind = (typeof technologyKinds)[number];

/** The forms of question and answer that this house speaks. */
export const schemaVersions = [1] as const;

/** What a detector may be given of a listing. Those of `personalFields` only where an approver granted it. */
export const detectorFields = [
  "title",
  "description",
  "brand",
  "category",
  "model",
  "gtin",
  "price",
  "listPrice",
  "sold",
  "url",
  "sellerName",
  "sellerUrl",
  "sellerPhones",
] as const;
/** What an authenticator may be given of what somebody asks about. */
export const authenticatorFields = ["code", "gtin", "picture"] as const;
/** What an exporter may be given of a published notice: all of it is public already. */
export const exporterFields = [
  "number",
  "noticeKind",
  "title",
  "body",
  "advice",
  "subjects",
  "violator",
  "publishedAt",
  "expiresAt",
] as const;
/** What a collector may be given: the document that the house fetched for it. */
export const collectorFields = ["document"] as const;

export const fieldsOfKind = {
  collector: collectorFields,
  detector: detectorFields,
  authenticator: authenticatorFields,
  exporter: exporterFields,
} as const satisfies Record<TechnologyKind, readonly string[]>;

/** Fields that tell of a person: a seller is one often enough, and the address of a post names its account. */
export const personalFields: ReadonlySet<string> = new Set(["sellerName", "sellerUrl", "sellerPhones", "url"]);

const words = z.strictObject({ vi: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(200) });
const webAddress = z
  .string()
  .max(2_000)
  .refine((given) => /^https?:\/\//i.test(given) && URL.canParse(given), says("fault.form.web"));
const vnd = z.number().int().min(0).max(1_000_000_000_000);

/** The most that a technology may ask for; what it asks beyond is refused with its manifest. */
export const mostAsked = { msPerCall: 30_000, memoryMb: 512, callsPerSecond: 50, itemsPerCall: 500, outputKb: 4_096 };

const limits = z.strictObject({
  msPerCall: z.number().int().min(10).max(mostAsked.msPerCall),
  /** Beside what an empty process needs; of a technology over HTTP it is not looked at. */
  memoryMb: z.number().int().min(8).max(mostAsked.memoryMb).default(64),
  callsPerSecond: z.number().min(0.1).max(mostAsked.callsPerSecond).default(10),
  itemsPerCall: z.number().int().min(1).max(mostAsked.itemsPerCall).default(100),
  outputKb: z.number().int().min(1).max(mostAsked.outputKb).default(512),
});

/** How the house reaches it: one file that runs in a process of its own here, or an address of the supplier's. */
const way = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("process"), file: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,60}\.m?js$/i) }),
  z.strictObject({ kind: z.literal("http"), url: webAddress }),
]);

/** What a supplier says of its technology, and what it asks for; docs/supplying-a-technology.md explains each line. */
export const manifestSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/, says("technologies.manifest.name")),
    title: words,
    kind: z.enum(technologyKinds),
    version: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/, says("technologies.manifest.version")),
    owner: z.string().trim().min(1).max(200),
    contact: z.strictObject({ name: z.string().trim().min(1).max(120), email: z.email().max(200) }),
    contract: z.strictObject({
      from: z.iso.date(),
      to: z.iso.date(),
      number: z.string().trim().max(80).optional(),
    }),
    /** VND. */
    cost: z.strictObject({ perMonth: vnd.default(0), perCall: vnd.default(0) }),
    licence: z.string().trim().min(1).max(120),
    data: z.array(z.string().max(40)).min(1).max(20),
    way,
    schema: z.strictObject({ input: z.literal(schemaVersions), output: z.literal(schemaVersions) }),
    limits,
    /** Of a collector in a process: the address that the house fetches for it. */
    feed: webAddress.optional(),
  })
  .superRefine((manifest, check) => {
    const say = (path: (string | number)[], ...told: Parameters<typeof says>) =>
      check.addIssue({ code: "custom", path, ...says(...told) });
    const known: readonly string[] = fieldsOfKind[manifest.kind];
    for (const [at, field] of manifest.data.entries())
      if (!known.includes(field)) say(["data", at], "fault.choice", { values: known.join(", ") });
    if (new Set(manifest.data).size < manifest.data.length) say(["data"], "technologies.manifest.twice");
    if (manifest.contract.to < manifest.contract.from) say(["contract", "to"], "technologies.manifest.ends");
    if (manifest.feed !== undefined && manifest.kind !== "collector") say(["feed"], "technologies.manifest.feed-only");
    if (manifest.kind === "collector" && manifest.way.kind === "process" && manifest.feed === undefined)
      say(["feed"], "technologies.manifest.feed");
  });
export type Manifest = z.output<typeof manifestSchema>;

/** The fields of a manifest that tell of persons: an approver grants them apart. */
export function personalAsked(manifest: Pick<Manifest, "data">): string[] {
  return manifest.data.filter((field) => personalFields.has(field));
}

/** Where a day lies in the contract: before it, in it, or after its last day. `daysLeft` counts that day in. */
export function contractOn(
  { contract }: Pick<Manifest, "contract">,
  day: string,
): { stands: "before" | "in" | "over"; daysLeft: number } {
  const daysLeft = Math.round((Date.parse(contract.to) - Date.parse(day)) / 86_400_000) + 1;
  if (day < contract.from) return { stands: "before", daysLeft };
  return daysLeft <= 0 ? { stands: "over", daysLeft: 0 } : { stands: "in", daysLeft };
}
