import pg from "pg";
import { gs1CheckDigit } from "../../src/engines/gs1/index.ts";
import { approveNotice, draftNotice, submitNotice } from "../../src/handling/notices/index.ts";
import type { Actor, Role } from "../../src/kernel/actor.ts";
import { systemActor } from "../../src/kernel/actor.ts";
import { importScamHosts, loadPlatforms } from "../../src/registers/platforms/index.ts";
import { importRecalls } from "../../src/registers/products/index.ts";
import { loadReference } from "../../src/registers/reference/index.ts";
import type { MappedRecord } from "../../src/services/sockets/index.ts";
import type { Question } from "../asking/asker.ts";
import type { BenchDatabase } from "../database.ts";

const kinds = 5;
/** Ten questions follow each other: five kinds that the registers know, then the five that they do not. */
const turn = kinds * 2;
/** As many scam addresses as the largest Vietnamese list has (34,465 in 2026), and recalls as three real sources together have. */
const scamCount = 34_465;
const recallCount = 3000;

/** The n-th question, as the box of the portal sends it. */
export function question(n: number): Question {
  const { typed, known } = asked(n);
  const form = new URLSearchParams({ q: typed }).toString();
  return {
    request: `POST /kiem-tra HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n\r\n${form}`,
    isRight: ({ status, body }) => status === 200 && body.includes("verdict tone-bad") === known,
  };
}

/** Its kind, and whether the registers know the answer, both follow from n. */
function asked(n: number): { typed: string; known: boolean } {
  const at = Math.floor(n / turn);
  const known = n % turn < kinds;
  const number = known ? at : 1_000_000 + at;
  switch (n % kinds) {
    case 0:
      return { typed: `https://gia-mao-${number}.example.top/san-pham/${number}?utm_source=zalo`, known };
    case 1:
      return { typed: `gia-mao-${number + (known ? 15_000 : 500_000)}.example.top`, known };
    case 2:
      return { typed: phone(number), known };
    case 3:
      return { typed: gtin(number), known };
    default:
      return { typed: `Cửa hàng Bịa Đặt ${number}`, known };
  }
}

function phone(number: number): string {
  return `09${String(number).padStart(8, "0")}`;
}

function gtin(number: number): string {
  const digits = `893${String(number).padStart(9, "0")}`;
  return digits + gs1CheckDigit(digits);
}

async function* records(count: number, value: (n: number) => Record<string, unknown>): AsyncGenerator<MappedRecord> {
  for (let n = 0; n < count; n++) yield { line: n + 1, value: value(n) };
}

/** Puts on record what the first `questions` questions know; how much that is, in words. */
export async function fillRegisters(bench: BenchDatabase, questions: number): Promise<string> {
  const house = bench.contextOf(systemActor("moit.dms"));
  await loadReference(house);
  await loadPlatforms(house);
  const source = { id: "bench", level: "public" } as const;
  await importScamHosts(
    house,
    records(scamCount, (n) => ({ address: `gia-mao-${n}.example.top`, firstSeen: null })),
    source,
  );
  const blank = { number: null, issuedOn: null, title: null, brand: null, company: null, models: [], regNo: null };
  const words = { description: null, hazard: null, remedy: null, kind: "recall", authority: null, url: null };
  const recall = (n: number) => ({
    ...blank,
    ...words,
    externalId: String(n),
    product: `Hàng bịa ${n}`,
    gtins: [gtin(n)],
  });
  await importRecalls(house, records(recallCount, recall), source);
  const named = Math.ceil(questions / turn);
  for (let n = 0; n < named; n += 200) {
    const numbers = Array.from({ length: 200 }, (_, more) => n + more);
    await publish(bench, numbers);
  }
  await settle(bench.adminUrl);
  return `${scamCount} scam addresses, ${recallCount} recalls, ${2 * named} subjects of notices`;
}

/** What autovacuum and the checkpointer would do a minute later, in the middle of a round. */
async function settle(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query("vacuum analyze");
  await client.query("checkpoint");
  await client.end();
}

/** A published warning that names a phone and a shop for each number. */
async function publish(bench: BenchDatabase, numbers: readonly number[]): Promise<void> {
  const writer = bench.contextOf(person("usr_writer", ["officer"]));
  const approver = bench.contextOf(person("usr_approver", ["officer", "approver"]));
  const subjects = numbers.flatMap((n) => [
    { kind: "phone" as const, value: phone(n), shown: "" },
    { kind: "seller" as const, value: `Cửa hàng Bịa Đặt ${n}`, shown: "" },
  ]);
  const both = { vi: "Bịa ra để đo", en: "Invented to measure" };
  const drafted = await draftNotice(writer, {
    kind: "warning",
    title: both,
    body: both,
    advice: both,
    violator: null,
    subjects,
  });
  const { version } = await submitNotice(writer, drafted.id, drafted.version);
  await approveNotice(approver, drafted.id, version);
}

function person(id: string, roles: Role[]): Actor {
  return { kind: "officer", id, name: id, agency: "moit.dms", audiences: ["moit.dms"], roles, scopes: [] };
}
