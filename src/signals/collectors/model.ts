import { z } from "zod";
import { foldText } from "../../engines/vietnamese/index.ts";
import { cronText } from "../../kernel/cron.ts";
import { says } from "../../kernel/faults.ts";
import { factType } from "../../services/facts/index.ts";
import { hostAndParents, hostOf } from "../../services/sockets/index.ts";
import { pageAddress } from "./web/page-address.ts";

export const collectorKinds = ["web", "pull", "push", "drop"] as const;
export type CollectorKind = (typeof collectorKinds)[number];

/** waiting (found, never read), read, refused (not to be had for its own sake), gone (404), failing (to be tried again soon). */
export const pageStates = ["waiting", "read", "refused", "gone", "failing"] as const;
export type PageState = (typeof pageStates)[number];

const isWebAddress = (given: string): boolean => {
  const url = /^https?:\/\//i.test(given) ? URL.parse(given) : null;
  return url !== null && url.username === "" && url.password === "";
};
const startPage = z
  .string()
  .trim()
  .max(2_000)
  .refine((given) => isWebAddress(given) && hostOf(given) !== null, { ...says("fault.form.http"), abort: true })
  .refine((given) => pageAddress(given) !== null, says("collectors.fault.start"));
const profile = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);

export const webSettings = z
  .strictObject({
    starts: z.array(startPage).min(1).max(50),
    /** Hosts that may be asked, with the names below them; those of the start pages always belong to them. */
    hosts: z
      .array(
        z
          .string()
          .refine((given) => hostOf(given) !== null, says("fault.form.host"))
          .transform((given) => hostOf(given) as string),
      )
      .max(20)
      .default([]),
    pagesPerRun: z.number().int().min(1).max(20_000).default(500),
    pagesPerHost: z.number().int().min(1).max(100_000).default(5_000),
    depth: z.number().int().min(0).max(10).default(4),
    /** From the end of one request to a host to the begin of the next; robots.txt may ask for more. */
    pauseMs: z.number().int().min(500).max(60_000).default(1_000),
    /** When a page that was read is looked at again. */
    revisitHours: z.number().int().min(1).max(720).default(24),
    /** Whether a page that only a browser fills is opened in one. */
    renders: z.boolean().default(true),
  })
  .transform(({ hosts, ...rest }) => ({
    ...rest,
    hosts: [...new Set([...rest.starts.map(siteOf), ...hosts.map(bare)])],
  }));
export type WebSettings = z.output<typeof webSettings>;

export const pullSettings = z.strictObject({
  /** `{since}` in it is replaced by the time of the last pull that went well. */
  url: z.string().trim().max(2_000).refine(isWebAddress, says("fault.form.http")),
  profile,
  /** The header that lets us in; its value stands in a file of the data folder, never in the database. */
  secret: z
    .strictObject({ header: z.string().regex(/^[a-z][a-z0-9-]{1,60}$/i), name: profile })
    .nullable()
    .default(null),
});
export type PullSettings = z.output<typeof pullSettings>;

export const profileSettings = z.strictObject({ profile });
export type ProfileSettings = z.output<typeof profileSettings>;

export type Settings = {
  web: WebSettings;
  pull: PullSettings;
  push: ProfileSettings;
  drop: ProfileSettings;
};

const named = {
  name: z
    .string()
    .trim()
    .min(1)
    .max(120)
    .refine((given) => slugOf(given) !== "", says("fault.form.letters")),
  /** When it runs by itself, by Viet Nam's clock; empty: by hand only. */
  cron: cronText.default(""),
};
const level = z.enum(["own", "agencies", "public"]).default("own");

/** A new collector; it is made switched off. */
export const collectorInput = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("web"), ...named, level, settings: webSettings }),
  z.strictObject({ kind: z.literal("pull"), ...named, level, settings: pullSettings }),
  z.strictObject({ kind: z.literal("push"), ...named, level, settings: profileSettings }),
  z.strictObject({ kind: z.literal("drop"), ...named, level, settings: profileSettings }),
]);
export type CollectorInput = z.output<typeof collectorInput>;

/** What of a collector may be changed; `settings` must fit its kind. */
export const collectorChange = z.strictObject({ ...named, settings: z.record(z.string(), z.unknown()) });
export type CollectorChange = z.output<typeof collectorChange>;

export const settingsSchemas = { web: webSettings, pull: pullSettings, push: profileSettings, drop: profileSettings };

/** Whether a host is one of the site's hosts, or below one. */
export function staysOn(hosts: readonly string[], host: string): boolean {
  return hostAndParents(host).some((one) => hosts.includes(one));
}

/** A name as part of a source's id: "Chợ Đầu Mối" is `cho-dau-moi`. */
export function slugOf(name: string): string {
  return foldText(name)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 50);
}

const bare = (host: string) => host.replace(/^www\./, "");
const siteOf = (address: string) => bare(hostOf(address) as string);

const ofKind = z.object({ kind: z.enum(collectorKinds), source: z.string() });
export const collectorCreated = factType("collector-created", ofKind);
export const collectorChanged = factType("collector-changed", z.object({ sha256: z.string() }));
export const collectorSwitched = factType("collector-switched", z.object({ on: z.boolean() }));
export const collectorRunOrdered = factType("collector-run-ordered", z.object({ run: z.string() }));
export const collectorRunStopped = factType("collector-run-stopped", z.object({ run: z.string() }));
export const collectorRunEnded = factType(
  "collector-run-ended",
  z.object({
    run: z.string(),
    state: z.enum(["done", "failed", "stopped"]),
    pages: z.number().int(),
    offers: z.number().int(),
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    rejected: z.number().int(),
    refused: z.record(z.string(), z.number().int()),
    problem: z.string().nullable(),
  }),
);
/** What a run has done so far. For files and feeds, `pages` counts those and `offers` their records. */
export type RunCounts = {
  pages: number;
  notModified: number;
  rendered: number;
  offers: number;
  new: number;
  changed: number;
  unchanged: number;
  rejected: number;
  refused: Record<string, number>;
};

/** Why a run failed; the words are `collectors.problem.<code>`, filled with `detail`: one text, or a `FileFault` as JSON. */
export type RunProblem = { code: ProblemReason; detail: string };

/** What was wrong with a file: the name that people know it or its profile by, and why, for whoever reads it later. */
export const fileFault = z.object({ name: z.string(), why: z.object({ vi: z.string(), en: z.string() }) });
export type FileFault = z.output<typeof fileFault>;
export const problemReasons = [
  "no-contact",
  "nothing-reached",
  "slow-host",
  "resting-host",
  "feed-refused",
  "feed-status",
  "no-secret",
  "no-profile",
  "foreign-file",
  "refused-file",
  "empty-file",
  "unreadable-file",
  "nothing-read",
  "broken",
] as const;
export type ProblemReason = (typeof problemReasons)[number];
