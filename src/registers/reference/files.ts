import { createHash } from "node:crypto";
import brandsFile from "../../../reference/brands.json" with { type: "json" };
import formsFile from "../../../reference/forms.json" with { type: "json" };
import identifiersFile from "../../../reference/identifiers.json" with { type: "json" };
import labelRulesFile from "../../../reference/label_rules.json" with { type: "json" };
import lexiconFile from "../../../reference/lexicon.json" with { type: "json" };
import passportFieldsFile from "../../../reference/passport-fields.json" with { type: "json" };
import penaltiesFile from "../../../reference/penalties.json" with { type: "json" };
import rulesFile from "../../../reference/rules.json" with { type: "json" };
import workingDaysFile from "../../../reference/working-days.json" with { type: "json" };
import type { Json } from "../../kernel/db/statement.ts";
import type { EntryKind } from "./model.ts";
import { entrySchemas } from "./model.ts";

export type EntryRow = {
  kind: EntryKind;
  id: string;
  position: number;
  valid_from: string | null;
  valid_to: string | null;
  entry: Json;
};

/** A file of reference/: what it says beside its entries, and the entries. */
export type ReferenceFile = { name: string; kinds: EntryKind[]; checksum: string; header: Json; entries: EntryRow[] };

type Span = { valid_from: string | null; valid_to: string | null };
const since = (from: string): Span => ({ valid_from: from, valid_to: null });
const undated: Span = { valid_from: null, valid_to: null };

/** The files of reference/ that this module keeps. Throws where one does not have its shape. */
export function referenceFiles(): ReferenceFile[] {
  const { rules, ...rulesHeader } = rulesFile;
  const { tables, ecommerce, ...penaltiesHeader } = penaltiesFile;
  const { forms, ...formsHeader } = formsFile;
  const { groups, ...labelHeader } = labelRulesFile;
  const { identifiers, banks, ...identifiersHeader } = identifiersFile;
  const { terms, ...lexiconHeader } = lexiconFile;
  const { brands, ...brandsHeader } = brandsFile;
  const { fields, ...passportFieldsHeader } = passportFieldsFile;
  const { days, ...workingDaysHeader } = workingDaysFile;
  return [
    referenceFile(
      "rules",
      rulesHeader,
      entries(
        "rule",
        rules,
        (entry) => entry.id,
        (entry) => entry,
      ),
    ),
    referenceFile("penalties", penaltiesHeader, [
      ...entries(
        "penalty-table",
        tables,
        (entry) => entry.id,
        () => since(penaltiesFile.valid_from),
      ),
      ...entries(
        "penalty-ecommerce",
        ecommerce,
        (entry) => entry.article,
        () => since(penaltiesFile.valid_from),
      ),
    ]),
    // The file gives no days: which version of an annex held when was not compared. They are shown for every day.
    referenceFile(
      "forms",
      formsHeader,
      entries(
        "form",
        forms,
        (entry) => entry.code,
        () => undated,
      ),
    ),
    referenceFile(
      "label_rules",
      labelHeader,
      entries(
        "label-group",
        groups,
        (entry) => String(entry.group),
        () => since(labelRulesFile.valid_from),
      ),
    ),
    referenceFile("identifiers", identifiersHeader, [
      ...entries(
        "identifier",
        identifiers,
        (entry) => entry.id,
        () => undated,
      ),
      ...entries(
        "bank",
        banks,
        (entry) => entry.bin,
        () => undated,
      ),
    ]),
    referenceFile(
      "lexicon",
      lexiconHeader,
      entries(
        "lexicon-term",
        terms,
        (entry) => entry.term,
        () => undated,
      ),
    ),
    referenceFile(
      "brands",
      brandsHeader,
      entries(
        "brand",
        brands,
        (entry) => entry.name,
        () => undated,
      ),
    ),
    referenceFile(
      "passport-fields",
      passportFieldsHeader,
      entries(
        "passport-field",
        fields,
        (entry) => entry.id,
        (entry) => entry,
      ),
    ),
    referenceFile(
      "working-days",
      workingDaysHeader,
      entries(
        "calendar-day",
        days,
        (entry) => entry.day,
        ({ day }) => ({ valid_from: day, valid_to: day }),
      ),
    ),
  ];
}

function entries<T>(
  kind: EntryKind,
  list: readonly T[],
  idOf: (entry: T) => string,
  spanOf: (entry: T) => Span,
): EntryRow[] {
  return list.map((given, position) => {
    const { valid_from, valid_to } = spanOf(given);
    return { kind, id: idOf(given), position, valid_from, valid_to, entry: entrySchemas[kind].parse(given) as Json };
  });
}

function referenceFile(name: string, header: Json, rows: EntryRow[]): ReferenceFile {
  const kinds = [...new Set(rows.map((row) => row.kind))];
  const checksum = createHash("sha256").update(JSON.stringify({ header, rows })).digest("hex");
  return { name, kinds, checksum, header, entries: rows };
}
