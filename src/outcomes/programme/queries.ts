import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { RowOf } from "../../kernel/db/statement.ts";
import type { Fact } from "../../services/facts/index.ts";
import { timeLine } from "../../services/facts/index.ts";
import type { Period, PeriodKind, Standing, Status } from "./model.ts";
import { standing } from "./model.ts";
import type { NamedAgency } from "./owners.ts";
import { agencyNamed, holdersOf } from "./owners.ts";
import { allHeadings, allTasks, taskById } from "./store.ts";

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
  const [headings, tasks] = await ctx.read((tx) => Promise.all([tx.rows(allHeadings, {}), tx.rows(allTasks, {})]));
  return { asOf, headings: headings.map(headingFrom), tasks: tasks.map((row) => taskFrom(row, asOf)) };
}

/** One task; `not-found` where no document has it. */
export async function getTask(ctx: Context, id: string): Promise<Task> {
  return taskFrom(await ctx.read((tx) => tx.get(taskById, { id })), dayInVietnam(ctx.now()));
}

/** Who recorded what of a task, oldest first. For agencies, not for the public. */
export function taskHistory(ctx: Context, id: string): Promise<Fact[]> {
  return ctx.read((tx) => timeLine(tx, id));
}

function headingFrom(row: RowOf<typeof allHeadings>): Heading {
  const named = row.agency === null ? null : agencyNamed(row.agency);
  const title = { vi: named?.vi ?? row.title_vi, en: row.title_en };
  return { id: row.id, document: row.document, depth: row.depth, number: row.number, title, year: row.year };
}

function taskFrom(row: RowOf<typeof taskById>, today: string): Task {
  const status = row.status as Status | null;
  return {
    id: row.id,
    document: row.document,
    heading: row.heading,
    number: row.number,
    title: { vi: row.title_vi, en: row.title_en },
    ownerPrinted: row.owner_printed,
    owners: ownersFrom(row.owners, today),
    coordination: ownersFrom(row.coordination, today),
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
            agency: agencyNamed(row.recorded_agency ?? ""),
            at: row.recorded_at,
          },
    version: row.version ?? 0,
  };
}

function ownersFrom(stored: unknown, today: string): Owner[] {
  return (stored as { agency: string; printed: string }[]).map(({ agency, printed }) => ({
    printed,
    atTheTime: agencyNamed(agency),
    today: holdersOf(agency, today),
  }));
}
