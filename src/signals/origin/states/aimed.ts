import type { OriginKeys } from "../../../engines/codes/index.ts";
import { checkGtin } from "../../../engines/gs1/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { problem } from "../../../kernel/problem.ts";
import { text } from "../../../kernel/text/index.ts";
import type { FoundCode } from "./find-codes.ts";
import { findCodes } from "./find-codes.ts";
import type { SetCodeNotice } from "./model.ts";
import { holderOfGtin } from "./store/notices.ts";

/** What a notice is aimed at, as its row says it. */
export type Aim = {
  scope: SetCodeNotice["about"]["scope"];
  gtin: string;
  lot: string | null;
  batch: string | null;
  from: number | null;
  to: number | null;
  /** The holder whose goods they are; empty where no code was issued for them here. */
  party: string;
  /** For codes one by one. */
  codes: FoundCode[];
  refused: number;
};

/** Reads what a notice is about. A range is of one batch, and so are codes one by one of one product; `invalid` otherwise. */
export async function readAim(
  ctx: Context,
  tx: Transaction,
  keys: OriginKeys,
  about: SetCodeNotice["about"],
): Promise<Aim> {
  const none = { lot: null, batch: null, from: null, to: null, codes: [], refused: 0 };
  switch (about.scope) {
    case "product":
    case "lot": {
      const checked = checkGtin(about.gtin);
      if (!checked.ok) throw refuse(ctx, "/about/gtin", "origin.notice.gtin");
      const gtin = checked.gtin14;
      const holder = await tx.find(holderOfGtin, { gtin });
      return {
        ...none,
        scope: about.scope,
        gtin,
        lot: about.scope === "lot" ? about.lot : null,
        party: holder?.agency ?? "",
      };
    }
    case "range": {
      const [first, last] = await findCodes(tx, keys, [about.first, about.last]);
      if (first === null || first === undefined) throw refuse(ctx, "/about/first", "origin.notice.unknown");
      if (last === null || last === undefined) throw refuse(ctx, "/about/last", "origin.notice.unknown");
      if (first.batch !== last.batch) throw refuse(ctx, "/about/last", "origin.notice.two-batches");
      const [from, to] = [Math.min(first.counter, last.counter), Math.max(first.counter, last.counter)];
      return { ...none, scope: "range", gtin: first.gtin, batch: first.batch, from, to, party: first.agency };
    }
    case "codes": {
      const found = await findCodes(tx, keys, about.codes);
      const codes = found.filter((code) => code !== null);
      const [first] = codes;
      if (first === undefined) throw refuse(ctx, "/about/codes", "origin.notice.unknown");
      if (codes.some(({ gtin }) => gtin !== first.gtin))
        throw refuse(ctx, "/about/codes", "origin.notice.two-products");
      const refused = found.length - codes.length;
      return { ...none, scope: "codes", gtin: first.gtin, batch: first.batch, party: first.agency, codes, refused };
    }
  }
}

function refuse(ctx: Context, pointer: string, key: Parameters<typeof text>[1]) {
  return problem("invalid", undefined, { faults: [{ pointer, code: key, message: text(ctx.lang, key) }] });
}
