import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import { problem } from "../../kernel/problem.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { namesOfGroups } from "./groups/queries.ts";
import type { Agency, AgencyBook } from "./model.ts";
import { existedOn, holdersOn } from "./model.ts";
import { nearestAgencies } from "./nearest.ts";
import { agencyBook } from "./queries.ts";

/** Why nothing may be addressed to a name, and in words, with the agencies that were perhaps meant. */
export type Unaddressed = { code: "unknown" | "no-office" | "ended"; message: string };
/** What else than agencies may be named: groups, and names that need no looking up. */
type Taken = { groups: boolean; also?: readonly string[] };

/** How many agencies the words about a mistyped name propose. */
const proposed = 3;

/**
 * Those of the names to which nothing may be addressed: no office of today, no partner of another country, and no group that the asker knows (of a
 * group of others one cannot tell whether it is there).
 */
export async function unaddressed(
  ctx: Context,
  tx: Transaction,
  names: readonly string[],
  taken: Taken,
): Promise<ReadonlyMap<string, Unaddressed>> {
  const distinct = [...new Set(names)].filter((name) => taken.also?.includes(name) !== true);
  if (distinct.length === 0) return new Map();
  const book = await agencyBook(tx);
  const day = dayInVietnam(ctx.now());
  const strangers = distinct.filter((name) => !stands(book.get(name), day));
  const groups = taken.groups && strangers.length > 0 ? await namesOfGroups(tx, strangers) : new Map<string, string>();
  return new Map(
    strangers.filter((name) => !groups.has(name)).map((name) => [name, why(ctx.lang, book, day, name, taken)]),
  );
}

/** Throws `invalid` at the first of the names to which nothing may be addressed; a list's fault stands at its place. */
export async function holdAddressed(
  ctx: Context,
  tx: Transaction,
  pointer: string,
  names: readonly string[] | string,
  taken: Taken = { groups: false },
): Promise<void> {
  const list = typeof names === "string" ? [names] : names;
  const wrong = await unaddressed(ctx, tx, list, taken);
  const at = list.findIndex((name) => wrong.has(name));
  if (at < 0) return;
  const where = typeof names === "string" ? pointer : `${pointer}/${at}`;
  throw problem("invalid", undefined, { faults: [{ pointer: where, ...wrong.get(list[at] as string)! }] });
}

function stands(agency: Agency | undefined, day: string): boolean {
  return agency !== undefined && agency.isOffice && existedOn(agency, day);
}

function why(lang: Lang, book: AgencyBook, day: string, name: string, { groups }: Taken): Unaddressed {
  const known = book.get(name);
  const code = known === undefined ? "unknown" : known.isOffice ? "ended" : "no-office";
  const said = text(lang, code === "unknown" && groups ? "agencies.fault.no-audience" : `agencies.fault.${code}`, {
    agency: name,
  });
  const after = code === "ended" ? holdersOn(book, name, day).filter((one) => stands(one, day)) : [];
  const offices = [...book.values()].filter((one) => stands(one, day));
  const near = after.length > 0 ? after : nearestAgencies(offices, name, proposed);
  if (near.length === 0) return { code, message: said };
  const told = near.map(({ id, nameVi, nameEn }) => `${id} (${lang === "vi" ? nameVi : nameEn})`).join("; ");
  return { code, message: `${said}. ${text(lang, "agencies.fault.near", { agencies: told })}` };
}
