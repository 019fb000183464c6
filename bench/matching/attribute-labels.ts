import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { realData } from "../harness.ts";
import labelled from "../labels/supermarket-attributes.json" with { type: "json" };

/** What a person read in a title; `title` is read from the shared file, never kept here. */
export type LabelledTitle = {
  title: string;
  size: number | null;
  unit: string | null;
  pack: number;
  lengths: number[];
  variant: string;
};

/** The labelled titles with all titles of the same files, the latter to measure speed on. */
export function readLabelledTitles(): { labels: LabelledTitle[]; titles: string[] } {
  const files = new Map(
    Object.entries(labelled.files).map(([file, relative]) => {
      const rows = parse(readFileSync(realData(relative), "utf8"), {
        columns: true,
        relax_quotes: true,
        relax_column_count: true,
      }) as unknown as { name?: string }[];
      return [file, rows.map(({ name }) => name ?? "")] as const;
    }),
  );
  const labels = labelled.labels.map(({ file, row, ...label }) => ({ ...label, title: files.get(file)?.[row] ?? "" }));
  return { labels, titles: [...files.values()].flat() };
}
