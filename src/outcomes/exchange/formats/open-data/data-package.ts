import type { TextKey } from "../../../../kernel/text/index.ts";
import { langs, text } from "../../../../kernel/text/index.ts";
import type { OpenDataset } from "./datasets.ts";
import type { DumpFile } from "./model.ts";
import { openDataAuthority, openDataLicence } from "./model.ts";

const types = { jsonl: "application/jsonl", csv: "text/csv" } as const;
const inBoth = (key: TextKey) => langs.map((lang) => text(lang, key)).join(" / ");

/** What is in a dump, as a Data Package (Frictionless, version 2) with the words of DCAT where it has none of its own. */
export function dataPackage(
  datasets: readonly OpenDataset[],
  files: readonly DumpFile[],
  { day, madeAt }: { day: string; madeAt: Date },
): Record<string, unknown> {
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "chinh-hang-open-data",
    title: inBoth("open-data.title"),
    description: inBoth("open-data.about"),
    version: day,
    created: madeAt.toISOString(),
    licenses: [openDataLicence],
    contributors: [{ title: openDataAuthority, roles: ["publisher"] }],
    "dct:accrualPeriodicity": "http://publications.europa.eu/resource/authority/frequency/DAILY",
    "dct:language": ["vi", "en"],
    resources: files.map(({ path, dataset, format, rows, bytes, sha256 }) => {
      const of = datasets.find(({ name }) => name === dataset);
      return {
        name: `${dataset}-${format}`,
        path,
        title: inBoth(`open-data.${dataset}`),
        format,
        mediatype: types[format],
        encoding: "utf-8",
        rows,
        bytes,
        hash: `sha256:${sha256}`,
        schema: { fields: of === undefined ? [] : fieldsOf(of, format) },
      };
    }),
  };
}

function fieldsOf({ csv, json }: OpenDataset, format: DumpFile["format"]): { name: string; type: string }[] {
  if (format === "csv") return csv.map(({ name, type }) => ({ name, type }));
  return Object.entries(json).map(([name, type]) => ({ name, type }));
}
