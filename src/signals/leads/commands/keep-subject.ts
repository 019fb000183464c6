import { foldText } from "../../../engines/vietnamese/index.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { Visibility } from "../../../services/facts/index.ts";
import { upsertSubject } from "../store/subjects.ts";

/** What a lead is about where it is no seller's account: the codes of a product. Its id stands in findings where a seller's does. */
export type LeadSubject = { id: string; name: string; gtin: string };

/** Part of the commands that find: sees to it that a subject is known before its findings are kept. */
export async function keepSubject(
  ctx: Context,
  tx: Transaction,
  about: Visibility,
  subject: LeadSubject,
): Promise<void> {
  await tx.run(upsertSubject, {
    ...subject,
    kind: "product-codes",
    folded: foldText(subject.name),
    at: ctx.now(),
    agency: about.agency,
    level: about.level,
    shared_with: about.sharedWith,
  });
}
