import { z } from "@hono/zod-openapi";
import { levels } from "../../../services/facts/index.ts";

const recordId = z.string().regex(/^rec_[0-9A-Z]{26}$/);
const house = z.string().regex(/^hse_[A-Za-z0-9_-]{20}$/);
/** Text that our database can keep: no NUL, no half of a pair. */
const plain = (most: number) =>
  z
    .string()
    .max(most)
    .refine((given) => !given.includes("\0") && given.isWellFormed());

/** Longer than any chain of houses that is of use. */
const mostHouses = 16;

/** What a house tells another of one record: as it shows it to that one's key, with what is needed to show it to no more there. */
export const hubRecord = z
  .object({
    agency: plain(80),
    kind: plain(40),
    title: plain(300),
    summary: plain(4000),
    occurredOn: z.iso.date().nullable(),
    level: z.enum(levels),
    until: z.iso.datetime().nullable().meta({ description: "When the first share ends; then it is asked for anew" }),
    fields: z
      .array(z.object({ name: plain(80), value: plain(4000), unit: plain(30).nullable(), level: z.enum(levels) }))
      .max(100),
    origin: z.object({ house, record: recordId }),
    path: z
      .array(house)
      .max(mostHouses)
      .meta({ description: "Houses that it passed, its own first; empty: made here" }),
  })
  .openapi("HubRecord");
export type HubRecord = z.output<typeof hubRecord>;

export const hubItem = z
  .object({ id: recordId, kind: z.enum(["put", "gone"]), record: hubRecord.nullable() })
  .openapi("HubItem");
export type HubItem = z.output<typeof hubItem>;

/** A page as it is sent. */
export const hubPage = z
  .object({
    house,
    items: z.array(hubItem),
    next: z.string(),
    more: z.boolean(),
    behind: z.number().int().nullable().meta({ description: "How many wait behind this page, up to 10,000" }),
  })
  .openapi("HubPage");
export type HubPage = z.output<typeof hubPage>;

/** A page as it is read: what is wrong with one item is found when that one is looked at. */
export const givenPage = z.object({
  house,
  items: z.array(z.unknown()).max(1_000),
  next: plain(500).min(1),
  more: z.boolean(),
  behind: z.number().int().min(0).max(1_000_000_000).nullable().catch(null),
});
export type GivenPage = z.output<typeof givenPage>;

export const someRecords = z.object({ records: z.array(recordId).min(1).max(500) });
