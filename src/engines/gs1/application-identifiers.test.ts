import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sharedPath } from "../../../test/support/shared.ts";
import type { ApplicationIdentifier, CodePattern } from "./application-identifiers.ts";
import { applicationIdentifier, applicationIdentifiers, identifierBeginning } from "./application-identifiers.ts";

const dictionary = sharedPath("vectors/gs1-syntax/gs1-syntax-dictionary.txt");
const letters = { digit: "N", set82: "X", set39: "Y", set64: "Z" } as const;

/** A line of the dictionary as comparable text, one a code. */
function theirs(line: string): Map<string, string> {
  const hash = line.indexOf("#");
  const [rest, title] = hash < 0 ? [line, ""] : [line.slice(0, hash), line.slice(hash + 1)];
  const [codes, ...fields] = rest.trim().split(/\s+/) as [string, ...string[]];
  const flags = fields[0] !== undefined && /^[*?]+$/.test(fields[0]) ? (fields.shift() as string) : "";
  const parts = fields.filter((field) => /^\[?[NXYZ][.\d]/.test(field));
  const attribute = (name: string) =>
    fields.filter((field) => field.startsWith(`${name}=`)).map((field) => field.slice(name.length + 1));
  assert.ok(attribute("req").length <= 1, `${codes} needs two things at once, which our rows cannot say`);
  const key = fields.includes("dlpkey") ? [""] : attribute("dlpkey").flatMap((orders) => orders.split("|"));
  const told = shape({
    fixed: flags.includes("*"),
    attribute: flags.includes("?"),
    parts,
    needs: attribute("req").flatMap((groups) => groups.split(",")),
    excludes: attribute("ex").flatMap((groups) => groups.split(",")),
    key,
    title: title.trim(),
  });
  const [first, last = first] = codes.split("-") as [string, string?];
  const found = new Map<string, string>();
  for (let code = Number(first); code <= Number(last); code++)
    found.set(String(code).padStart(first.length, "0"), told);
  return found;
}

const pattern = ({ start, length }: CodePattern): string => start.padEnd(length, "n");

function ours(entry: ApplicationIdentifier): string {
  const parts = entry.parts.map(({ set, min, max, optional, linterNames }) => {
    const size = letters[set] + (min === max ? String(max) : `..${max}`);
    return [optional ? `[${size}]` : size, ...linterNames].join(",");
  });
  return shape({
    fixed: entry.fixed,
    attribute: entry.attribute,
    parts,
    needs: entry.needs.map((group) => group.map(pattern).join("+")),
    excludes: entry.excludes.map(pattern),
    key: entry.qualifiers?.map((order) => order.join(",")) ?? [],
    title: entry.title,
  });
}

type Shape = {
  fixed: boolean;
  attribute: boolean;
  parts: string[];
  needs: string[];
  excludes: string[];
  key: string[];
  title: string;
};

function shape(row: Shape): string {
  return JSON.stringify({ ...row, needs: row.needs.toSorted(), excludes: row.excludes.toSorted() });
}

test("our table of application identifiers says what the GS1 Syntax Dictionary says, no more and no less", (t) => {
  if (dictionary === null) return t.skip("../shared is absent");
  const lines = readFileSync(dictionary, "utf8")
    .split("\n")
    .filter((line) => /^\d/.test(line));
  const expected = new Map(lines.flatMap((line) => [...theirs(line)]));
  assert.equal(lines.length, 224);
  const found = new Map(applicationIdentifiers.map((entry) => [entry.ai, ours(entry)]));
  assert.equal(found.size, applicationIdentifiers.length, "a code stands twice");
  assert.deepEqual([...found.keys()].toSorted(), [...expected.keys()].toSorted());
  for (const [ai, told] of expected) assert.equal(found.get(ai), told, ai);
});

test("a code is found alone and at the start of its element", () => {
  assert.equal(applicationIdentifier("10")?.title, "BATCH/LOT");
  assert.equal(applicationIdentifier("3103")?.title, "NET WEIGHT (kg)");
  for (const unknown of ["", "1", "89", "3106", "99999", "1O", "١٠"])
    assert.equal(applicationIdentifier(unknown), undefined);
  assert.equal(identifierBeginning("3103000195", 0)?.ai, "3103");
  assert.equal(identifierBeginning("x0112345678901231", 1)?.ai, "01");
  for (const unknown of ["", "0", "31", "310", "3106001", "89A"])
    assert.equal(identifierBeginning(unknown, 0), undefined);
});

test("codes that begin with the same two digits are equally long", () => {
  const lengths = new Map<string, number>();
  for (const { ai } of applicationIdentifiers) {
    const start = ai.slice(0, 2);
    assert.equal(lengths.get(start) ?? ai.length, ai.length, ai);
    lengths.set(start, ai.length);
  }
});
