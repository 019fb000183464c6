import { z } from "zod";
import { levels, factType } from "../../services/facts/index.ts";
import { says } from "../../kernel/faults.ts";

/** How many events a capture may bring, and how many bytes its document may have, unpacked. */
export const captureLimit = 10_000;
export const documentLimit = 32 * 2 ** 20;

/** `rollback`: all events or none. `proceed`: the events that are right go in. Source: EPCIS 2.0 section 12.6. */
export const behaviours = ["rollback", "proceed"] as const;
export type Behaviour = (typeof behaviours)[number];

/** waiting -> done | failed. A capture with `proceed` is done whatever it refused; one with `rollback` fails by its first error. */
export const captureStates = ["waiting", "done", "failed"] as const;
export type CaptureState = (typeof captureStates)[number];

/** The values that the repository lists beside its events, and the column each stands in. */
export const valueKinds = ["eventType", "bizStep", "disposition", "bizLocation", "readPoint"] as const;
export type ValueKind = (typeof valueKinds)[number];

/** Who may see what a capture brings: nothing said, officers of all agencies where a party captures, the agency alone where an agency does. */
export const sharing = z.object({
  level: z.enum(levels).optional(),
  /** Parties, agencies or sharing groups by id, joined by commas. */
  sharedWith: z
    .string()
    .max(2_000)
    .transform((given) => given.split(",").filter((one) => one !== ""))
    .pipe(z.array(z.string().regex(/^[a-z0-9][\w.-]{0,80}$/i)).max(50))
    .optional(),
});
export type Sharing = z.output<typeof sharing>;

export const queryName = z.string().regex(/^[\w.~-]{1,100}$/);

const pattern = z.string().regex(/^[\d,[\]-]{1,100}$/);
export const schedule = z
  .strictObject({
    second: pattern.optional(),
    minute: pattern.optional(),
    hour: pattern.optional(),
    dayOfMonth: pattern.optional(),
    month: pattern.optional(),
    dayOfWeek: pattern.optional(),
  })
  .refine((given) => Object.keys(given).length > 0, says("traces.fault.schedule"));
export type Schedule = z.output<typeof schedule>;

export const documentCaptured = factType(
  "trace-document-received",
  z.object({ bytes: z.number().int(), sha256: z.string(), behaviour: z.enum(behaviours), mediaType: z.string() }),
);

/** One fact a capture, with its counts and the hash of its document. */
export const eventsCaptured = factType(
  "trace-events-captured",
  z.object({
    events: z.number().int(),
    captured: z.number().int(),
    repeated: z.number().int(),
    refused: z.number().int(),
    sha256: z.string(),
  }),
);
export const queryNamed = factType("trace-query-named", z.object({ name: z.string() }));
export const queryRemoved = factType(
  "trace-query-removed",
  z.object({ name: z.string(), subscriptions: z.number().int() }),
);
export const subscribed = factType("trace-subscribed", z.object({ query: z.string(), host: z.string() }));
export const unsubscribed = factType("trace-unsubscribed", z.object({ query: z.string() }));
