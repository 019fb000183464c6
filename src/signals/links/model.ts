import { z } from "@hono/zod-openapi";
import { accountFields } from "../../engines/linkage/index.ts";
import { factType } from "../../services/facts/index.ts";

/** What an account shows of whose it is, beside its name: the first five are strong and link those who share one that few hold. */
export const valueKinds = ["phone", "bank", "tax", "email", "page", "handle", "address", "picture"] as const;
export type ValueKind = (typeof valueKinds)[number];

/** The strong kinds, which the engine calls alike. */
export const strongKinds = ["phone", "bank", "tax", "email", "page"] as const satisfies readonly ValueKind[];

export const linkFields = accountFields.map(({ name }) => name);

/** What an officer found two accounts to be: one seller's, not one seller's, or not to be told. */
export const linkVerdicts = ["same", "not", "unsure"] as const;
export type LinkVerdict = (typeof linkVerdicts)[number];

export const sellerIdInput = z.string().min(1).max(60);

export const pairQuery = z.object({ one: sellerIdInput, other: sellerIdInput });

export const judgeLinkInput = pairQuery.extend({
  verdict: z.enum(linkVerdicts),
  reason: z.string().trim().min(1).max(2000),
  /** The last verdict on the two that the officer saw, null for none: where a colleague has given one since, this one is refused. */
  seen: sellerIdInput.nullable().optional(),
});

export const clusterOrders = ["largest", "newest"] as const;
export type ClusterOrder = (typeof clusterOrders)[number];

/** From so many accounts on the weights are learnt from them; the first model is a guess for fewer. */
export const leastToLearn = 10_000;

/** A model is learnt anew when the accounts have grown by this since. */
export const learnGrowth = 2;

export const linkingBegun = factType("linking-begun", z.object({}));
export const linkJudged = factType("link-judged", pairQuery.extend({ verdict: z.enum(linkVerdicts) }));
export const linkVerdictUndone = factType("link-verdict-undone", pairQuery.extend({ verdict: z.enum(linkVerdicts) }));
/** Accounts came or showed something new, or verdicts were given: how many, and how many clusters are not what they were. */
export const accountsLinked = factType(
  "accounts-linked",
  z.object({
    accounts: z.number().int(),
    verdicts: z.number().int(),
    clusters: z.number().int(),
    anew: z.boolean(),
  }),
);
