import { z } from "@hono/zod-openapi";
import { says } from "../../../kernel/faults.ts";
import { factType } from "../../../services/facts/index.ts";
import type { FaultCode, Manifest, TechnologyKind } from "../../../services/sockets/index.ts";
import { faultCodes, heaviestFinding, manifestSchema, technologyKinds } from "../../../services/sockets/index.ts";

export { faultCodes, technologyKinds };
export type { FaultCode, Manifest, TechnologyKind };

/** off: nobody asks it · shadow: it runs beside and nothing it says is shown · live: what it says counts, under its name · ended: for good. */
export const technologyStates = ["off", "shadow", "live", "ended"] as const;
export type TechnologyState = (typeof technologyStates)[number];
export const switchTargets = ["off", "shadow", "live"] as const;
export type SwitchTarget = (typeof switchTargets)[number];

/** Nothing goes live that has not run in shadow; everything may be put off or into shadow at once. */
const moves: Record<TechnologyState, readonly TechnologyState[]> = {
  off: ["shadow", "ended"],
  shadow: ["off", "live", "ended"],
  live: ["off", "shadow", "ended"],
  ended: [],
};
export const mayMove = (from: TechnologyState, to: TechnologyState): boolean => moves[from].includes(to);

export const purposes = ["listings", "collecting", "question", "notices", "trial"] as const;
export type Purpose = (typeof purposes)[number];

/** The name under which a technology's findings stand among the checks: one family, so that several tell one story. */
export const checkOf = (name: string): string => `outside.${name}`;

/** The follower of listings that a technology is. */
export const followerOf = (id: string): string => `technology ${id}`;

const why = z.string().trim().min(3).max(1_000);

export const switchInput = z.strictObject({
  to: z.enum(switchTargets),
  reason: why,
  /** Whether it gets fields that tell of persons and texts as they are; asked again at each switch. */
  grantsPersonal: z.boolean().default(false),
  /** The most that one of its findings weighs, in decibans: 10 are worth an officer's look by themselves. */
  heaviest: z.number().gt(0).max(heaviestFinding).default(6),
});
export type SwitchInput = z.output<typeof switchInput>;

/** A technology over HTTP, by its manifest; one that runs here is brought by the operator on the command line. */
export const registerInput = z.strictObject({ manifest: manifestSchema });
export const keyInput = z.strictObject({
  key: z.string().regex(/^[\x21-\x7e]{8,2000}$/, says("technologies.fault.key")),
});
export const endInput = z.strictObject({ reason: why, findings: z.enum(["withdraw", "keep"]) });
export type EndInput = z.output<typeof endInput>;

export const questionInput = z
  .strictObject({
    code: z.string().trim().min(1).max(500).optional(),
    gtin: z
      .string()
      .trim()
      .regex(/^\d{8,14}$/)
      .optional(),
    /** A photograph as base64, 2 MB at most. */
    picture: z.base64().max(2_800_000).optional(),
  })
  .refine(({ code, picture }) => code !== undefined || picture !== undefined, says("technologies.fault.question"));
export type QuestionInput = z.output<typeof questionInput>;

/** One line of a labelled file: a listing with what is known of it. */
export const labelledLine = z.object({
  label: z.enum(["yes", "no"]),
  title: z.string().min(1).max(1_000),
  description: z.string().max(20_000).nullish(),
  brand: z.string().max(300).nullish(),
  category: z.string().max(1_000).nullish(),
  model: z.string().max(300).nullish(),
  gtin: z.string().max(40).nullish(),
  url: z.string().max(2_000).nullish(),
  price: z.number().int().min(0).nullish(),
  listPrice: z.number().int().min(0).nullish(),
});
export type LabelledLine = z.output<typeof labelledLine>;
export const mostLabelled = 5_000;
export const trialInput = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** JSON lines. */
  lines: z.string().min(2).max(4_000_000),
});

export const technologyFilter = z.object({
  kind: z.enum(technologyKinds).optional(),
  state: z.enum(technologyStates).optional(),
});

const count = z.number().int();
const named = { name: z.string(), release: z.string() };
export const technologyRegistered = factType(
  "technology-registered",
  z.object({ ...named, kind: z.enum(technologyKinds), sha256: z.string() }),
);
export const technologySwitched = factType(
  "technology-switched",
  z.object({
    from: z.enum(technologyStates),
    to: z.enum(technologyStates),
    reason: z.string(),
    grantsPersonal: z.boolean(),
    heaviest: z.number(),
  }),
);
/** One batch that is given out: how much, which fields, the hash of it; recorded before it goes. */
export const technologyAsked = factType(
  "technology-asked",
  z.object({
    call: z.string(),
    purpose: z.enum(purposes),
    items: count,
    fields: z.array(z.string()),
    sha256: z.string(),
  }),
);
export const technologyKeyKept = factType("technology-key-kept", z.object({ name: z.string() }));
export const technologyEnded = factType(
  "technology-ended",
  z.object({ reason: z.string(), findings: z.enum(["withdraw", "keep"]) }),
);
