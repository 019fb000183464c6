import { z } from "zod";
import { foldText } from "../../../engines/vietnamese/index.ts";
import { allow } from "../../../kernel/actor.ts";
import { dayInVietnam } from "../../../kernel/clock.ts";
import type { Context } from "../../../kernel/context.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import { cutPage, readCursor } from "../../../kernel/http/page.ts";
import { workCalendar } from "../../reference/index.ts";
import type { AgencyBook } from "../model.ts";
import { existedOn, holdersOn } from "../model.ts";
import { agencyBook } from "../queries.ts";
import type { Holders } from "../successions/model.ts";
import { heldBy, holderOfRecords } from "../successions/model.ts";
import { recordHolders } from "../successions/queries.ts";
import type { FocalPoint, Subject } from "./model.ts";
import { isAway } from "./model.ts";
import { canReadFocalPoints } from "./policy.ts";
import type { Reach } from "./reach.ts";
import { reachAt } from "./reach.ts";
import { toFocalPoint } from "./rows.ts";
import { focalPointById, focalPointsById, focalPointsPage } from "./store.ts";

/** An entry as the directory shows it at a moment. */
export type Entry = FocalPoint & {
  reach: Reach;
  standsIn: Pick<FocalPoint, "id" | "name" | "phone"> | null;
  /** Who holds the agency's records since it ended; null while nobody does. */
  heldBy: string | null;
};

export type DirectoryFilter = {
  q?: string | undefined;
  agency?: string | undefined;
  subject?: Subject | undefined;
  province?: string | undefined;
  language?: string | undefined;
  /** Only those who can be reached now. */
  now?: boolean | undefined;
  /** Those who are no focal points any more, or not yet, as well. */
  past?: boolean | undefined;
};

/** What became of an agency that was asked for by name. */
export type AskedAgency = { id: string; ended: boolean; holders: string[] };

const batch = 200;
type Place = [string, string, string];

/** The directory in the order of agencies and names. */
export async function listFocalPoints(
  ctx: Context,
  filter: DirectoryFilter,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ items: Entry[]; next: string | null; agency: AskedAgency | null }> {
  allow(canReadFocalPoints(ctx.actor), ctx.lang);
  let after: Place | null = readCursor(page.cursor, z.tuple([z.string(), z.string(), z.string()]));
  const at = ctx.now();
  return ctx.read(async (tx) => {
    const holders = await recordHolders(tx);
    const book = await agencyBook(tx);
    const asked = filter.agency === undefined ? null : whatBecameOf(book, holders, filter.agency, dayInVietnam(at));
    const found: Entry[] = [];
    const { words, named } = readWords(book, filter.q ?? "");
    // Who can be reached now is told by hours, which the database does not read: it gives rows until the page is full.
    while (found.length <= page.limit) {
      const rows: FocalPoint[] = (
        await tx.rows(focalPointsPage, {
          day: filter.past === true ? null : dayInVietnam(at),
          agencies: asked === null ? null : namesOf(holders, asked),
          words,
          named,
          subject: filter.subject ?? null,
          province: filter.province ?? null,
          language: filter.language ?? null,
          after_agency: after?.[0] ?? null,
          after_name: after?.[1] ?? null,
          after_id: after?.[2] ?? null,
          limit: batch,
        })
      ).map(toFocalPoint);
      const entries = await shown(tx, holders, rows, at);
      found.push(...entries.filter(({ reach }) => filter.now !== true || reach.state === "now"));
      const last = rows.at(-1);
      if (rows.length < batch || last === undefined) break;
      after = placeOf(last);
    }
    return { ...cutPage(found, page.limit, placeOf), agency: asked };
  });
}

export async function getFocalPoint(ctx: Context, id: string): Promise<Entry> {
  allow(canReadFocalPoints(ctx.actor), ctx.lang);
  return ctx.read(async (tx) => {
    const of = toFocalPoint(await tx.get(focalPointById, { id }));
    return (await shown(tx, await recordHolders(tx), [of], ctx.now()))[0] as Entry;
  });
}

async function shown(tx: Transaction, holders: Holders, of: readonly FocalPoint[], at: Date): Promise<Entry[]> {
  const ids = of.flatMap(({ standIn }) => standIn ?? []);
  const standIns = ids.length === 0 ? [] : await tx.rows(focalPointsById, { ids });
  const known = new Map(standIns.map(({ id, name, phone }) => [id, { id, name, phone }]));
  const day = dayInVietnam(at);
  const calendar = await workCalendar(tx);
  return of.map((one) => {
    const holder = holderOfRecords(holders, one.ofAgency);
    return {
      ...one,
      reach: isAway(one, day)
        ? { state: "away", opensAt: null }
        : reachAt(one.hours, at, isPartner(one) ? null : calendar),
      standsIn: known.get(one.standIn ?? "") ?? null,
      heldBy: holder === one.ofAgency ? null : holder,
    };
  });
}

/** By which names the agency asked for, or whoever came after it, stands in the directory. */
function namesOf(holders: Holders, { id, ended, holders: after }: AskedAgency): string[] {
  return [...new Set([id, ...(ended ? after : []).flatMap((one) => heldBy(holders, one)), ...heldBy(holders, id)])];
}

function whatBecameOf(book: AgencyBook, holders: Holders, id: string, day: string): AskedAgency {
  const known = book.get(id);
  const holder = holderOfRecords(holders, id);
  if (holder !== id) return { id, ended: true, holders: [holder] };
  const ended = known !== undefined && !existedOn(known, day) && known.validTo !== null && known.validTo < day;
  return { id, ended, holders: ended ? holdersOn(book, id, day).map((one) => one.id) : [] };
}

/** Words to look for, as patterns, and the agencies whose name holds all of them. */
function readWords(book: AgencyBook, typed: string): { words: string[]; named: string[] } {
  const words = foldText(typed).split(/\s+/).filter(Boolean).slice(0, 10);
  const named = [...book.values()].filter(({ id, abbreviation, nameVi, nameEn }) => {
    const folded = foldText([id, abbreviation, nameVi, nameEn].join(" "));
    return words.every((word) => folded.includes(word));
  });
  return {
    words: words.map((word) => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`),
    named: words.length === 0 ? [] : named.map(({ id }) => id),
  };
}

/** An entry that another agency keeps is a partner's; our days off are not theirs. */
function isPartner({ agency, ofAgency }: FocalPoint): boolean {
  return agency !== ofAgency;
}

function placeOf({ ofAgency, name, id }: Pick<FocalPoint, "ofAgency" | "name" | "id">): Place {
  return [ofAgency, name, id];
}
