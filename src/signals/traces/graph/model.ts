import { z } from "@hono/zod-openapi";

/** What a node of the graph is: one thing, a lot or kind of things, what they are packed in, or a making that turns some into others. */
export const nodeKinds = ["item", "lot", "product", "package", "asset", "making", "other"] as const;
export type NodeKind = (typeof nodeKinds)[number];

/** made: was made of, or into; packed: lies in; joined: is part of; lot: belongs to. */
export const linkKinds = ["made", "packed", "joined", "lot"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Where a node stands: at what is asked about, before it (what it is of or holds), or after it (what it became, what holds it). */
export const sides = ["self", "back", "forward"] as const;
export type Side = (typeof sides)[number];

/** A joining of two things as events tell it, with all events about it in one: `from` lies in, belongs to or becomes `to`. */
export type TraceLink = {
  from: string;
  to: string;
  kind: LinkKind;
  since: Date | null;
  /** Taken apart again; null while it holds. */
  until: Date | null;
  events: number;
};

export const nodeAnswer = z.object({
  id: z.string(),
  kind: z.enum(nodeKinds),
  /** Name of the product, where a shown passport or master data tells it. */
  name: z.string().nullable(),
  gtin: z.string().nullable(),
  lot: z.string().nullable(),
  serial: z.string().nullable(),
  side: z.enum(sides),
  /** Steps from what is asked about. */
  distance: z.number().int(),
});
export type TraceNode = z.output<typeof nodeAnswer>;

export const linkAnswer = z.object({
  from: z.string(),
  to: z.string(),
  kind: z.enum(linkKinds),
  since: z.iso.datetime().nullable(),
  until: z.iso.datetime().nullable(),
  events: z.number().int(),
});

const placeAnswer = z.object({ id: z.string(), name: z.string().nullable(), party: z.string().nullable() });
export type TracePlace = z.output<typeof placeAnswer>;

export const eventAnswer = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  type: z.string(),
  action: z.string().nullable(),
  step: z.string().nullable(),
  disposition: z.string().nullable(),
  place: placeAnswer.nullable(),
  to: placeAnswer.nullable(),
  /** Of what the event speaks: the thing itself, its lot, or what it lay in. */
  about: z.string(),
  /** Who reported it. */
  agency: z.string(),
  withdrawn: z.boolean(),
});
export type TraceEvent = z.output<typeof eventAnswer>;

export const graphAnswer = z
  .object({
    subject: nodeAnswer,
    nodes: z.array(nodeAnswer),
    links: z.array(linkAnswer),
    events: z.array(eventAnswer),
    /** Not all of it is here: more stands beyond the steps asked for, or there was too much. */
    more: z.boolean(),
  })
  .openapi("TraceGraph");
export type TraceGraphAnswer = z.output<typeof graphAnswer>;

const holderAnswer = z.object({
  place: placeAnswer,
  at: z.iso.datetime(),
  step: z.string().nullable(),
  disposition: z.string().nullable(),
  /** It was sent there, and nobody has reported its arrival. */
  underWay: z.boolean(),
});
export type TraceHolder = z.output<typeof holderAnswer>;

export const reachAnswer = z
  .object({
    subject: nodeAnswer,
    /** Everything made from it or found with it, the subject's own things first. */
    items: z.array(
      nodeAnswer.extend({
        /** affected: is to be recalled; holds: only holds something that is. */
        role: z.enum(["affected", "holds"]),
        by: z.enum([...linkKinds, "self"]),
        via: z.string().nullable(),
        /** Something else was made of it: there is nothing left to fetch. */
        usedUp: z.boolean(),
        /** It stands for things that are told beside it, and is not counted. */
        stands: z.boolean(),
        holder: holderAnswer.nullable(),
      }),
    ),
    /** Whom to ask, by how many affected things each holds last; those of which nobody is known come under null. */
    holders: z.array(z.object({ place: placeAnswer.nullable(), affected: z.number().int() })),
    /** How many affected things there still are to fetch. */
    affected: z.number().int(),
    more: z.boolean(),
  })
  .openapi("RecallReach");
export type RecallReachAnswer = z.output<typeof reachAnswer>;
