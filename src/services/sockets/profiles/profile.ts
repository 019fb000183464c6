import { z } from "zod";
import { formats } from "../model.ts";
import { fieldsOf, targetNames } from "./targets.ts";
import { says } from "../../../kernel/faults.ts";

const column = z.string().min(1).max(200);

/** Where the value of a field comes from. */
const origin = z.union([
  column,
  z.strictObject({ column, pattern: z.string().max(200).refine(isPattern, says("sockets.profile.pattern")) }),
  z.strictObject({ columns: z.array(column).min(1), join: z.string() }),
  z.strictObject({ first: z.array(column).min(1) }),
  z.strictObject({ value: z.string() }),
  z.strictObject({ template: z.string() }),
  z.strictObject({ leadingWordsOf: column, among: column }),
]);
export type Origin = z.output<typeof origin>;

/** Other ways of reading than the usual one of a field: days as the Vietnamese write them, seconds since 1970, parts of a list. */
const reading = z.enum(["day/month/year", "epoch-seconds", "epoch-milliseconds", "commas", "words"]);
export type Reading = z.output<typeof reading>;

const platform = z.union([
  z.strictObject({ host: z.string() }),
  z.strictObject({
    fromUrl: column,
    /** The hosts that this source has; another one is a broken link. Sub-domains count as their domain. */
    hosts: z.array(z.string()).min(1).optional(),
    /** The hosts that are one shop each: where the source names no seller, the host is it. On any other host the seller is unknown. */
    shops: z.array(z.string()).min(1).optional(),
  }),
]);

/** A saved column mapping: how the records of one source become ours. One JSON file of `profiles/` each. */
export const profileSchema = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
    title: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
    target: z.enum(targetNames),
    format: z.enum(formats),
    at: z.string().optional(),
    source: z.strictObject({
      id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/),
      name: z.string().min(1),
      agency: z.string().min(1),
      level: z.enum(["own", "agencies", "public"]),
    }),
    platform: platform.optional(),
    map: z.record(z.string(), origin),
    types: z.record(z.string(), reading).default({}),
    /** Texts that stand for "nothing" in this source. */
    nulls: z.array(z.string()).default([]),
  })
  .superRefine((profile, check) => {
    const say = (path: string[], ...told: Parameters<typeof says>) =>
      check.addIssue({ code: "custom", path, ...says(...told) });
    const fields = fieldsOf(profile.target);
    for (const name of [...Object.keys(profile.map), ...Object.keys(profile.types)]) {
      if (!Object.hasOwn(fields, name)) say(["map", name], "fault.unknown", { names: name });
    }
    for (const [name, field] of Object.entries(fields)) {
      if (field.required && !(name in profile.map)) say(["map", name], "fault.missing");
    }
    if (profile.target === "listings" && !profile.platform) say(["platform"], "fault.missing");
    const { hosts, shops = [] } =
      profile.platform !== undefined && "fromUrl" in profile.platform ? profile.platform : {};
    for (const shop of shops) {
      if (hosts && !hosts.includes(shop)) say(["platform", "shops"], "sockets.profile.shop", { shop });
    }
  });
export type Profile = z.output<typeof profileSchema>;

function isPattern(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") instanceof RegExp;
  } catch {
    return false;
  }
}
