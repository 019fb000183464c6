import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import type { AgencyBook } from "../../registers/agencies/index.ts";
import { agencyBook, holdersOn } from "../../registers/agencies/index.ts";
import type { Fact } from "../../services/facts/index.ts";
import { timeLine } from "../../services/facts/index.ts";
import type { Period, PeriodKind, Standing, Status } from "./model.ts";
import { standing } from "./model.ts";
import { allHeadings, allTasks, taskById } from "./store.ts";

/** An agency as a page names it. */
export type NamedAgency = { id: string; vi: string; en: string };

/** Who answers for a task: the words printed, the agency meant, and who holds it on the day of reading. */
export type Owner = { printed: string; atTheTime: NamedAgency; today: NamedAgency[] };

export type Task = {
  id: string;
  document: string;
  heading: string | null;
  number: string;
  title: { vi: string; en: string };
  ownerPrinted: string;
  owners: Owner[];
  coordination: Owner[];
  /** Results that the document asks for, in the words printed (English). */
  expected: string[];
  period: Period;
  notes: string[];
  standing: Standing;
  /** What the programme office recorded; null where nothing was. */
  progress: { status: Status; result: string; links: string[]; agency: NamedAgency; at: Date } | null;
  /** 0 where nothing was recorded yet. */
  version: number;
};

export type Heading = {
  id: string;
  document: string;
  depth: number;
  number: string;
  title: { vi: string; en: string };
  year: number | null;
};

export type Programme = { asOf: string; headings: Heading[]; tasks: Task[] };

/** Both documents with their tasks in the order printed, seen on the day of reading. Task: 2390 I.1, I.2, III.1. */
export async function listTasks(ctx: Context): Promise<Programme> {
  const asOf = dayInVietnam(ctx.now());
  const [headings, tasks, book] = await ctx.read((tx) =>
    Promise.all([tx.rows(allHeadings, {}), tx.rows(allTasks, {}), agencyBook(tx)]),
  );
  return {
    asOf,
    headings: headings.map((row) => headingFrom(row, book)),
    tasks: tasks.map((row) => taskFrom(row, book, asOf)),
  };
}

/** One task; `not-found` where no document has it. */
export async function getTask(ctx: Context, id: string): Promise<Task> {
  const [row, book] = await ctx.read((tx) => Promise.all([tx.get(taskById, { id }), agencyBook(tx)]));
  return taskFrom(row, book, dayInVietnam(ctx.now()));
}

/** Who recorded what of a task, oldest first. For agencies, not for the public. */
export function taskHistory(ctx: Context, id: string): Promise<Fact[]> {
  return ctx.read((tx) => timeLine(tx, id));
}

function headingFrom(row: RowOf<typeof allHeadings>, book: AgencyBook): Heading {
  const unit = row.agency === null ? null : book.get(row.agency);
  const title = { vi: unit?.nameVi ?? row.title_vi, en: row.title_en };
  return { id: row.id, document: row.document, depth: row.depth, number: row.number, title, year: row.year };
}

function taskFrom(row: RowOf<typeof taskById>, book: AgencyBook, today: string): Task {
  const status = row.status as Status | null;
  return {
    id: row.id,
    document: row.document,
    heading: row.heading,
    number: row.number,
    title: { vi: row.title_vi, en: row.title_en },
    ownerPrinted: row.owner_printed,
    owners: ownersFrom(row.owners, book, today),
    coordination: ownersFrom(row.coordination, book, today),
    expected: row.results,
    period: { kind: row.period_kind as PeriodKind, printed: row.period_printed, starts: row.starts, due: row.due },
    notes: row.notes,
    standing: standing(status, row.due, today),
    progress:
      status === null || row.recorded_at === null
        ? null
        : {
            status,
            result: row.result ?? "",
            links: row.links ?? [],
            agency: named(book, row.recorded_agency ?? ""),
            at: row.recorded_at,
          },
    version: row.version ?? 0,
  };
}

function ownersFrom(stored: unknown, book: AgencyBook, today: string): Owner[] {
  return (stored as { agency: string; printed: string }[]).map(({ agency, printed }) => {
    const holders = holdersOn(book, agency, today).map(({ id }) => named(book, id));
    const atTheTime = named(book, agency);
    return { printed, atTheTime, today: holders.length === 0 ? [atTheTime] : holders };
  });
}

/** An agency's name; one that the register does not have keeps its id. */
function named(book: AgencyBook, id: string): NamedAgency {
  const agency = book.get(id);
  return { id, vi: agency?.nameVi ?? id, en: agency?.nameEn ?? id };
}
