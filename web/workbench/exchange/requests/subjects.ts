import type { AnswerLink, SubjectKind } from "../../api/exchange-requests.ts";
import { base, paths } from "../../paths.ts";

const pathOf: Partial<Record<SubjectKind, (id: string) => string>> = {
  case: paths.case,
  lead: paths.lead,
  seller: paths.seller,
  listing: paths.listing,
  record: paths.record,
};

/** The page of a thing that a request or an answer is about; null where it has none. */
export function subjectPath(kind: SubjectKind, id: string): string | null {
  return id === "" ? null : (pathOf[kind]?.(id) ?? null);
}

/** Reads addresses of pages of this app, one a line: the things they show, and the lines that are none. */
export function readLinks(written: string): { links: AnswerLink[]; wrong: string[] } {
  const lines = written
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const read = lines.map((line) => ({ line, link: readLink(line) }));
  return {
    links: read.flatMap(({ link }) => (link === null ? [] : [link])),
    wrong: read.filter(({ link }) => link === null).map(({ line }) => line),
  };
}

function readLink(line: string): AnswerLink | null {
  const path = URL.canParse(line, location.origin) ? new URL(line, location.origin).pathname : line;
  for (const kind of ["case", "lead", "seller", "listing", "record"] as const) {
    const start = `${base}${pathOf[kind]?.("") ?? ""}`;
    const id = path.startsWith(start) ? path.slice(start.length) : "";
    if (/^[a-z]{3}_[0-9A-Z]+$/.test(id)) return { kind, id };
  }
  return null;
}
