import { z } from "@hono/zod-openapi";
import { ability } from "../../kernel/http/ability.ts";
import { clusterOrders, linkFields, linkVerdicts } from "./model.ts";

const count = z.number().int();
const time = z.iso.datetime();

/** How far linking is, for the reader's agency. */
export const linkingAnswer = z
  .object({
    /** False where nobody of the agency has begun and it keeps no listings. */
    begun: z.boolean(),
    accounts: count,
    clusters: count,
    /** Accounts that stand in a cluster. */
    linked: count,
    linkedAt: time.nullable(),
    /** Listings to be read and accounts to be linked yet. */
    waiting: count,
    /** Verdicts that the clusters do not obey yet. */
    unsettled: count,
    /** When the weights were learnt, and from how many accounts; null while the first guess serves. */
    learnt: z.object({ at: time, accounts: count }).nullable(),
    abilities: z.object({ begin: ability, judge: ability }),
  })
  .openapi("Linking");
export type LinkingAnswer = z.infer<typeof linkingAnswer>;

export const clusterAnswer = z
  .object({
    /** The first of its accounts names it. */
    id: z.string(),
    members: count,
    changedAt: time,
    /** Names of some of its accounts. */
    names: z.array(z.string()),
    platforms: count,
    openLeads: count,
  })
  .openapi("Cluster");
export type ClusterAnswer = z.infer<typeof clusterAnswer>;

const linkedAccount = z.object({
  id: z.string(),
  name: z.string(),
  platformId: z.string(),
  phones: z.array(z.string()),
  listings: count,
  openLeads: count,
});

/** What one field of two accounts says, in decibans: ten points make it ten times likelier that they are one seller's. */
const fieldSays = z.object({ field: z.enum(linkFields), level: z.string(), decibans: z.number() });

const link = z.object({
  one: z.string(),
  other: z.string(),
  kind: z.enum(["judged", "outright", "likeness"]),
  decibans: z.number(),
  fields: z.array(fieldSays),
});

export const linkVerdictAnswer = z
  .object({
    id: z.string(),
    one: z.string(),
    other: z.string(),
    names: z.tuple([z.string(), z.string()]),
    verdict: z.enum(linkVerdicts),
    reason: z.string(),
    by: z.string(),
    at: time,
    undoneAt: time.nullable(),
    /** Whether it is the one that holds on its pair. */
    holds: z.boolean(),
    settledAt: time.nullable(),
    /** Clusters that it changed, and links near them that rules refuse; null until it is settled, and where all was clustered anew. */
    outcome: z
      .object({
        changed: z.array(z.object({ cluster: z.string(), members: count })),
        refused: z.array(z.object({ one: z.string(), other: z.string(), because: z.string() })),
      })
      .nullable(),
    abilities: z.object({ undo: ability }),
  })
  .openapi("LinkVerdict");
export type LinkVerdictAnswer = z.infer<typeof linkVerdictAnswer>;

/** The accounts linked with one, and by what. */
export const linkedAnswer = z
  .object({
    seller: z.string(),
    cluster: z.object({ id: z.string(), members: count, changedAt: time }).nullable(),
    accounts: z.array(linkedAccount),
    links: z.array(link),
    verdicts: z.array(linkVerdictAnswer),
    unsettled: count,
    abilities: z.object({ judge: ability }),
  })
  .openapi("LinkedAccounts");
export type LinkedAnswer = z.infer<typeof linkedAnswer>;

const valueSeen = z.object({
  value: z.string(),
  /** Whether both accounts show it. */
  shared: z.boolean(),
  /** How many accounts show it (61: that many or more), for values that both show. */
  holders: count.nullable(),
  written: z.string(),
  disguised: z.boolean(),
  /** Null where the account itself declares it. */
  listing: z.object({ id: z.string(), title: z.string() }).nullable(),
  seenAt: time.nullable(),
});
export type ValueSeen = z.infer<typeof valueSeen>;

/** The "why linked" sheet of two accounts. */
export const whyAnswer = z
  .object({
    one: linkedAccount.omit({ openLeads: true, listings: true }),
    other: linkedAccount.omit({ openLeads: true, listings: true }),
    /** Whether they stand in one cluster. */
    together: z.boolean(),
    /** A number or code that few hold links them whatever the rest says. */
    outright: z.boolean(),
    /** From these odds on likeness links. */
    threshold: z.number(),
    /** Before anything is compared: that few of all pairs are one. */
    prior: z.number(),
    decibans: z.number(),
    fields: z.array(fieldSays.extend({ one: z.array(valueSeen), other: z.array(valueSeen) })),
    verdicts: z.array(linkVerdictAnswer),
    abilities: z.object({ judge: ability }),
  })
  .openapi("WhyLinked");
export type WhyAnswer = z.infer<typeof whyAnswer>;

export const clustersQuery = z.object({ order: z.enum(clusterOrders).default("largest") });
