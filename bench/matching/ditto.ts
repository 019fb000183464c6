import { readFileSync } from "node:fs";
import type { Entry } from "../../src/engines/matching/index.ts";
import { realData } from "../harness.ts";

export type Part = "train" | "valid" | "test";

/** A labelled pair: places of its entries in the two sides, and 1 where they are the same product. */
export type LabelledPair = { left: number; right: number; label: 0 | 1 };

/** The two sides of a benchmark, each entry once, and its labelled pairs by part. */
export type MatchingSet = { name: string; left: Entry[]; right: Entry[]; pairs: Record<Part, LabelledPair[]> };

// The place of an entry in its side: the same text is the same entry.
function place(side: Map<string, number>, text: string): number {
  const at = side.get(text) ?? side.size;
  side.set(text, at);
  return at;
}

/**
 * Reads one set in Ditto's format: "COL name VAL … <tab> COL name VAL … <tab> label". The sides are all entries of all parts, which
 * needs no label: a matcher may look at the whole of both tables.
 */
export function readDitto(folder: string): MatchingSet {
  const sides = [new Map<string, number>(), new Map<string, number>()] as const;
  const pairsOf = (part: Part): LabelledPair[] => {
    return readFileSync(realData(`data/matching/${folder}/${part}.txt`), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => {
        const [left = "", right = "", label] = line.split("\t");
        return { left: place(sides[0], left), right: place(sides[1], right), label: label?.trim() === "1" ? 1 : 0 };
      });
  };
  const pairs = { train: pairsOf("train"), valid: pairsOf("valid"), test: pairsOf("test") };
  const [left, right] = sides.map((side) => [...side.keys()].map(entryOf)) as [Entry[], Entry[]];
  return { name: folder, left, right, pairs };
}

function entryOf(text: string): Entry {
  const columns = new Map(
    [...text.matchAll(/COL (\w+) VAL (.*?)(?= COL \w+ VAL|$)/g)].map(([, column, value]) => [column, value!.trim()]),
  );
  const read = (column: string) => columns.get(column) || null;
  return {
    title: read("title") ?? read("name") ?? "",
    brand: read("brand"),
    model: read("modelno"),
    price: Number(read("price")) || null,
    text: [read("description"), read("category")].filter(Boolean).join(" ") || null,
  };
}
