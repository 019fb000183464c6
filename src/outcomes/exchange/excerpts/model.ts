import { z } from "@hono/zod-openapi";
import { factType } from "../../../services/facts/index.ts";

/** What a record is made out of. */
export const excerptKinds = ["case", "lead"] as const;
export type ExcerptKind = (typeof excerptKinds)[number];

/** One part of a case or a lead that may go into its record. `key` stays the same as long as it says the same thing of the same account. */
export type OfferedField = { key: string; name: string; value: string };

/** A case or a lead as its excerpt sees it. */
export type Excerptible = {
  kind: ExcerptKind;
  id: string;
  agency: string;
  /** Its own title or number, for those who see it. */
  name: string;
  /** What its record is called where nobody writes something else. */
  title: string;
  /** The number under which it is the source of its record. */
  number: string;
  occurredOn: string | null;
  fields: OfferedField[];
};

/** So many parts fit into a record. */
export const mostChosen = 100;

export const makeExcerptInput = z.object({
  title: z.string().trim().min(1).max(300),
  /** Keys of the parts that go; all others stay. */
  fields: z.array(z.string().min(1).max(60)).min(1).max(mostChosen),
  /** What was offered when they were chosen; where it changed since, nothing goes. */
  seen: z.string().regex(/^[0-9a-f]{64}$/),
});
export type MakeExcerpt = z.output<typeof makeExcerptInput>;

export const excerptMade = factType(
  "exchange-excerpt-made",
  z.object({ record: z.string(), fields: z.array(z.string()) }),
);
