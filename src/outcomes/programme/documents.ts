import { z } from "zod";
import { periodKinds } from "./model.ts";

const agencyPrinted = z.object({ agency: z.string(), printed: z.string() });

const headingPrinted = z.object({
  id: z.string(),
  kind: z.enum(["section", "group"]),
  no_printed: z.string(),
  year: z.number().int(),
  title: z.string(),
  title_vi_working: z.string(),
});

const decisionTask = z.object({
  id: z.string(),
  kind: z.literal("task"),
  no_printed: z.string(),
  parent: z.string(),
  year: z.number().int(),
  title: z.string(),
  title_vi_working: z.string(),
  host_printed: z.string(),
  hosts: z.array(agencyPrinted),
  coordination: z.array(agencyPrinted),
  results_printed: z.array(z.string()),
  deadline_printed: z.string(),
  due: z.iso.date(),
  notes: z.array(z.string()),
});

const dispatchTask = z.object({
  id: z.string(),
  unit: z.string(),
  unit_no_printed: z.string(),
  unit_printed: z.string(),
  seq: z.number().int(),
  text: z.string(),
  title_vi_working: z.string(),
  coordinating_with: z.array(agencyPrinted),
  period_printed: z.string().nullable(),
  period: z.object({ kind: z.enum(periodKinds), from: z.iso.date().optional(), due: z.iso.date().optional() }),
});

/** The two documents as `reference/programme.json` holds them. */
export const programmeDocuments = z.object({
  decision_2390: z.array(z.discriminatedUnion("kind", [headingPrinted, decisionTask])),
  dispatch_8598: z.array(dispatchTask),
});
export type ProgrammeDocuments = z.output<typeof programmeDocuments>;

/** A section, group or addressed unit, under which tasks stand. `agency` names the unit a dispatch speaks to. */
export type HeadingRow = {
  id: string;
  document: string;
  position: number;
  depth: number;
  number: string;
  title_vi: string;
  title_en: string;
  year: number | null;
  agency: string | null;
};

/** A task as printed: its owners by agency id, its results in the words printed. */
export type TaskRow = {
  id: string;
  document: string;
  heading: string;
  position: number;
  number: string;
  title_vi: string;
  title_en: string;
  owner_printed: string;
  owners: { agency: string; printed: string }[];
  coordination: { agency: string; printed: string }[];
  results: string[];
  period_kind: string;
  period_printed: string | null;
  starts: string | null;
  due: string | null;
  notes: string[];
};

/** The rows of both documents, in the order printed. */
export function programmeRows(documents: ProgrammeDocuments): { headings: HeadingRow[]; tasks: TaskRow[] } {
  const headings: HeadingRow[] = [];
  const tasks: TaskRow[] = [];
  for (const [position, entry] of documents.decision_2390.entries()) {
    if (entry.kind === "task") tasks.push(fromDecision(entry, position));
    else {
      headings.push({
        id: entry.id,
        document: "QD2390",
        position,
        depth: entry.kind === "section" ? 1 : 2,
        number: entry.no_printed,
        title_vi: entry.title_vi_working,
        title_en: entry.title,
        year: entry.year,
        agency: null,
      });
    }
  }
  for (const [position, entry] of documents.dispatch_8598.entries()) {
    const heading = unitHeading(entry.id);
    if (!headings.some(({ id }) => id === heading)) {
      headings.push({
        id: heading,
        document: "CV8598",
        position,
        depth: 1,
        number: entry.unit_no_printed,
        title_vi: entry.unit_printed,
        title_en: entry.unit_printed,
        year: null,
        agency: entry.unit,
      });
    }
    tasks.push(fromDispatch(entry, heading, position));
  }
  return { headings, tasks };
}

function fromDecision(entry: z.output<typeof decisionTask>, position: number): TaskRow {
  return {
    id: entry.id,
    document: "QD2390",
    heading: entry.parent,
    position,
    number: entry.no_printed,
    title_vi: entry.title_vi_working,
    title_en: entry.title,
    owner_printed: entry.host_printed,
    owners: bare(entry.hosts),
    coordination: bare(entry.coordination),
    results: entry.results_printed,
    period_kind: "year",
    period_printed: entry.deadline_printed,
    starts: `${entry.year}-01-01`,
    due: entry.due,
    notes: entry.notes,
  };
}

function fromDispatch(entry: z.output<typeof dispatchTask>, heading: string, position: number): TaskRow {
  return {
    id: entry.id,
    document: "CV8598",
    heading,
    position,
    number: `${entry.seq}.`,
    title_vi: entry.title_vi_working,
    title_en: entry.text,
    owner_printed: entry.unit_printed,
    owners: [{ agency: entry.unit, printed: entry.unit_printed }],
    coordination: bare(entry.coordinating_with),
    results: [],
    period_kind: entry.period.kind,
    period_printed: entry.period_printed,
    starts: entry.period.from ?? null,
    due: entry.period.due ?? null,
    notes: [],
  };
}

const unitHeading = (taskId: string) => taskId.slice(0, taskId.lastIndexOf("."));
const bare = (printed: { agency: string; printed: string }[]) =>
  printed.map(({ agency, printed: words }) => ({ agency, printed: words }));
