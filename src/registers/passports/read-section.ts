import { readGln } from "../parties/index.ts";
import type { Context } from "../../kernel/context.ts";
import type { Transaction } from "../../kernel/db/database.ts";
import type { Fault } from "../../kernel/problem.ts";
import { Problem, problem } from "../../kernel/problem.ts";
import type { TextKey } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { fileOf, isPicture } from "../../services/files/index.ts";
import type { NamedFile, PassportContent } from "./content.ts";

const countryShape = /^([A-Z]{2})?$/;
const momentShape = /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/;

/** Whether a text is a day, or a day and a minute, that there is. */
function isMoment(written: string): boolean {
  if (!momentShape.test(written)) return false;
  const day = written.slice(0, 10);
  const time = new Date(`${day}T${written.slice(11) || "00:00"}:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day);
}

/** What is wrong with a passport's content that its shape does not tell, each at its place in its section. Dates are held against `today`. */
export function faultsOf(content: PassportContent, today: string): { pointer: string; code: TextKey }[] {
  const faults: { pointer: string; code: TextKey }[] = [];
  const expect = (holds: boolean, pointer: string, code: TextKey) => {
    if (!holds) faults.push({ pointer, code });
  };
  const { identity, origin, steps, certificates } = content;
  expect(identity.name !== "", "/identity/name", "passports.fault.name");
  expect(countryShape.test(origin.country), "/origin/country", "passports.fault.country");
  origin.materials.forEach(({ name, country }, n) => {
    expect(name !== "", `/origin/materials/${n}/name`, "passports.fault.missing");
    expect(countryShape.test(country), `/origin/materials/${n}/country`, "passports.fault.country");
  });
  steps.steps.forEach(({ gln, at }, n) => {
    expect(gln === "" || readGln(gln).ok, `/steps/steps/${n}/gln`, "passports.fault.gln");
    expect(at === "" || isMoment(at), `/steps/steps/${n}/at`, "passports.fault.moment");
    expect(!isMoment(at) || at.slice(0, 10) <= today, `/steps/steps/${n}/at`, "passports.fault.future");
  });
  certificates.certificates.forEach(({ number, validFrom, validUntil }, n) => {
    expect(number !== "", `/certificates/certificates/${n}/number`, "passports.fault.missing");
    const ordered = validFrom === "" || validUntil === "" || validFrom <= validUntil;
    expect(ordered, `/certificates/certificates/${n}/validUntil`, "passports.fault.order");
  });
  return faults;
}

/** The same as faults for whoever sent one section: pointers begin in the section. */
export function refuseFaults(ctx: Context, section: string, content: PassportContent, today: string): void {
  const faults = faultsOf(content, today)
    .filter(({ pointer }) => pointer.startsWith(`/${section}/`))
    .map(({ pointer, code }): Fault => ({
      pointer: pointer.slice(section.length + 1),
      code: code.split(".").at(-1)!,
      message: text(ctx.lang, code),
    }));
  if (faults.length > 0) throw problem("invalid", undefined, { faults });
}

/** `hidden`: kept for the party alone, because our own route shows it to those who may see it, and to nobody else. */
type Wanted = { file: string; pointer: string; picture: boolean; hidden?: boolean };

/**
 * The files that somebody names: kept by the party itself, seen by the agencies unless hidden, and pictures where pictures are asked for.
 * `invalid`, with the place of each that is not.
 */
export async function namedFiles(ctx: Context, tx: Transaction, wanted: readonly Wanted[]): Promise<NamedFile[]> {
  const found: NamedFile[] = [];
  const faults: Fault[] = [];
  for (const { file, pointer, picture, hidden = false } of wanted) {
    const known =
      file === ""
        ? null
        : await fileOf(tx, file).catch((error: unknown) => {
            if (error instanceof Problem && error.code === "not-found") return null;
            throw error;
          });
    const code = file === "" ? "passports.fault.missing" : fileFault(known, ctx.actor.agency, picture, hidden);
    if (code !== null) faults.push({ pointer, code: code.split(".").at(-1)!, message: text(ctx.lang, code) });
    else if (known !== null) found.push({ file, hash: known.hash, type: known.type });
  }
  if (faults.length > 0) throw problem("invalid", undefined, { faults });
  return found;
}

type Known = { agency: string; type: string; level: string } | null;

function fileFault(known: Known, party: string | null, picture: boolean, hidden: boolean): TextKey | null {
  if (known === null || known.agency !== party) return "passports.fault.file";
  if (picture && !isPicture(known.type)) return "passports.fault.picture";
  if (hidden) return known.level === "own" ? null : "passports.fault.file-seen";
  return known.level === "own" ? "passports.fault.file-own" : null;
}

/** The files that a content names, each at its place. */
export function filesIn({
  pictures,
  certificates,
}: PassportContent): { section: string; file: string; pointer: string; picture: boolean }[] {
  return [
    ...pictures.pictures.map(({ file }, n) => ({
      section: "pictures",
      file,
      pointer: `/pictures/${n}/file`,
      picture: true,
    })),
    ...certificates.certificates.flatMap(({ file }, n) =>
      file === null ? [] : [{ section: "certificates", file, pointer: `/certificates/${n}/file`, picture: false }],
    ),
  ];
}
