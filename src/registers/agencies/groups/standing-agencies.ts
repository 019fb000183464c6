import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { faulty } from "../faulty.ts";
import { existedOn } from "../model.ts";
import { agencyBook } from "../queries.ts";

/** Throws `invalid` where one of the agencies to be taken in is unknown, has ended, or is none at all: members are offices that stand today. */
export async function holdStanding(ctx: Context, tx: Transaction, field: string, agencies: readonly string[]) {
  const book = await agencyBook(tx);
  const today = dayInVietnam(ctx.now());
  for (const agency of agencies) {
    const known = book.get(agency);
    if (known === undefined) throw faulty(ctx, field, "agencies.fault.unknown", { agency });
    if (!known.isOffice) throw faulty(ctx, field, "agencies.fault.no-office", { agency });
    if (!existedOn(known, today)) throw faulty(ctx, field, "agencies.fault.ended", { agency });
  }
}
