import { z } from "@hono/zod-openapi";
import { factType } from "../../../../services/facts/index.ts";
import { recordKinds } from "../../records/model.ts";
import { valueKinds } from "../../records/values.ts";

export const alertTimes = ["off", "now", "daily"] as const;
export type AlertTime = (typeof alertTimes)[number];

/** What is looked for: all of the words, any of the kinds, any of the values; what is left out narrows nothing. */
export const searchQuery = z.object({
  words: z.string().trim().max(200).default(""),
  kinds: z.array(z.enum(recordKinds)).max(recordKinds.length).default([]),
  values: z
    .array(z.object({ kind: z.enum(valueKinds), value: z.string().trim().min(1).max(400) }))
    .max(50)
    .default([]),
  /** Whether the agency's own records count as well. */
  own: z.boolean().default(false),
});
export type SearchQuery = z.output<typeof searchQuery>;

/** A search to be kept; `forAgency`: everybody of the agency has it, not its maker alone. */
export const savedSearchInput = z.object({
  name: z.string().trim().min(1).max(120),
  query: searchQuery,
  alerts: z.enum(alertTimes).default("now"),
  forAgency: z.boolean().default(false),
});
export type SavedSearchInput = z.output<typeof savedSearchInput>;

/** What may be changed of it: its name, and when it alerts. What it looks for stays: another search is another one. */
export const savedSearchChange = z.object({ name: z.string().trim().min(1).max(120), alerts: z.enum(alertTimes) });
export type SavedSearchChange = z.output<typeof savedSearchChange>;

export type SavedSearch = {
  id: string;
  name: string;
  query: SearchQuery;
  alerts: AlertTime;
  forAgency: boolean;
  unread: number;
  madeAt: Date;
  version: number;
  agency: string;
  person: string | null;
};

const about = z.object({ search: z.string() });
export const searchSaved = factType("exchange-search-saved", about.extend({ alerts: z.enum(alertTimes) }));
export const searchChanged = factType("exchange-search-changed", about.extend({ alerts: z.enum(alertTimes) }));
export const searchRemoved = factType("exchange-search-removed", about);
