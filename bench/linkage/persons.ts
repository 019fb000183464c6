import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Field } from "../../src/engines/linkage/index.ts";
import { editLikeness } from "../../src/engines/linkage/index.ts";
import { realData } from "../harness.ts";

/** Records of persons as one set has them, what to compare and which values bring two records together. */
export type PersonSet = {
  name: string;
  goal: number;
  records: Record<string, string>[];
  owners: Int32Array;
  fields: Field[];
  compare(one: Record<string, string>, other: Record<string, string>): number[];
  /** The value that two records which agree at the highest level share, whose frequency weighs; null for a field without. */
  valueOf: ((record: Record<string, string>) => string)[];
  blocks(record: Record<string, string>): string[];
};

const likeLevels = ["missing", "different", "alike", "near", "equal"];

function likeLevel(one: string, other: string): number {
  if (one === "" || other === "") return 0;
  if (one === other) return 4;
  const likeness = editLikeness(one, other);
  return likeness >= 0.8 ? 3 : likeness >= 0.6 ? 2 : 1;
}

/** The levels of two names in either order: what is swapped is compared swapped when it agrees better so. */
function nameLevels(one: readonly [string, string], other: readonly [string, string]): [number, number] {
  const straight: [number, number] = [likeLevel(one[0], other[0]), likeLevel(one[1], other[1])];
  const crossed: [number, number] = [likeLevel(one[0], other[1]), likeLevel(one[1], other[0])];
  return Math.max(0, ...straight) >= Math.max(0, ...crossed) ? straight : crossed;
}

const dateLevels = ["missing", "different", "two digits", "one digit", "equal"];

function dateLevel(one: string, other: string): number {
  if (one === "" || other === "") return 0;
  if (one === other) return 4;
  let wrong = 0;
  for (let at = 0; at < Math.max(one.length, other.length); at++) if (one[at] !== other[at]) wrong++;
  return wrong === 1 || editLikeness(one, other) >= 0.87 ? 3 : wrong <= 2 ? 2 : 1;
}

const mailLevels = ["missing", "different", "one part", "near", "equal"];

/** Two e-mail addresses by the part before the @ and the one behind, since many people share a provider. */
function mailLevel(one: string, other: string): number {
  if (one === "" || other === "") return 0;
  if (one === other) return 4;
  const [name, host] = [0, 1].map((part) => editLikeness(one.split("@")[part] ?? "", other.split("@")[part] ?? ""));
  const alike = [name!, host!].filter((likeness) => likeness >= 0.75).length;
  return alike === 2 ? 3 : alike === 1 ? 2 : 1;
}

const text = (name: string): Field => ({ name, levels: likeLevels });
const of = (field: string) => (record: Record<string, string>) => record[field]!;

function read(file: string): Record<string, string>[] {
  const path = realData(`data/matching/person-linkage/${file}`);
  return parse(readFileSync(path), { columns: (header: string[]) => header.map((one) => one.trim()), trim: true });
}

function numbered(names: readonly string[]): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(names, (name) => {
    if (!numbers.has(name)) numbers.set(name, numbers.size);
    return numbers.get(name)!;
  });
}

/** 5,000 records of Febrl's dataset 3: up to five of one person, up to ten errors in one. */
export function dataset3(): PersonSet {
  const records = read("dataset3.csv");
  const places = ["street_number", "address_1", "address_2", "suburb", "postcode", "state"] as const;
  return {
    name: "dataset3",
    goal: 0.97,
    records,
    owners: numbered(records.map((record) => record["rec_id"]!.split("-")[1]!)),
    fields: [
      text("given_name"),
      text("surname"),
      ...places.map(text),
      { name: "date_of_birth", levels: dateLevels },
      { name: "soc_sec_id", levels: dateLevels },
    ],
    compare: (one, other) => [
      ...nameLevels([one["given_name"]!, one["surname"]!], [other["given_name"]!, other["surname"]!]),
      ...places.map((place) => likeLevel(one[place]!, other[place]!)),
      dateLevel(one["date_of_birth"]!, other["date_of_birth"]!),
      dateLevel(one["soc_sec_id"]!, other["soc_sec_id"]!),
    ],
    valueOf: ["given_name", "surname", ...places, "date_of_birth", "soc_sec_id"].map(of),
    blocks: (record) => {
      const { given_name: given, surname, date_of_birth: born, soc_sec_id: id } = record as Record<string, string>;
      const { postcode, suburb, address_1: street, street_number: house } = record as Record<string, string>;
      return [
        given && surname && `names ${[given, surname].sort().join(" ")}`,
        born && `born ${born}`,
        id && `id ${id}`,
        surname && postcode && `${surname} ${postcode}`,
        given && postcode && `${given} ${postcode}`,
        given && suburb && `${given} ${suburb}`,
        street && house && `${house} ${street}`,
        id && `id head ${id!.slice(0, 4)}`,
        born && given && `${born!.slice(0, 4)} ${given!.slice(0, 3)}`,
      ].filter((key): key is string => key !== undefined && key !== "");
    },
  };
}

/** 1,000 records of 251 persons: names swapped or absent, dates off, e-mails with typing errors. All pairs are compared. */
export function fake1000(): PersonSet {
  const records = read("fake_1000.csv");
  return {
    name: "fake_1000",
    goal: 0.95,
    records,
    owners: numbered(records.map((record) => record["cluster"]!)),
    fields: [
      { name: "first_name", levels: likeLevels },
      { name: "surname", levels: likeLevels },
      { name: "dob", levels: dateLevels },
      { name: "city", levels: likeLevels },
      { name: "email", levels: mailLevels },
    ],
    compare: (one, other) => [
      ...nameLevels([one["first_name"]!, one["surname"]!], [other["first_name"]!, other["surname"]!]),
      dateLevel(one["dob"]!, other["dob"]!),
      likeLevel(one["city"]!, other["city"]!),
      mailLevel(one["email"]!, other["email"]!),
    ],
    valueOf: ["first_name", "surname", "dob", "city", "email"].map(of),
    blocks: () => ["all"],
  };
}
