import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import { listUsers } from "../../services/access/index.ts";
import { listSuccessions, succeedAgency, successionInput } from "../../registers/agencies/index.ts";
import { checked } from "./checked.ts";
import { agencyLines } from "./known-agency.ts";
import { asConsole, asSystem, defaultAgency, withHouse } from "./with-house.ts";

/** A page of people is enough to say that there are some. */
const peopleShown = 200;

/** Hands an ended agency's records to the one that came after it, and says what its people still may. */
export function succeed(
  lang: Lang,
  options: { ended: string; successor: string; from: string; basis: string },
): Promise<void> {
  const input = checked(lang, successionInput, options);
  return withHouse(lang, async (house) => {
    await succeedAgency(asConsole(house, input.successor), input);
    const people = await listUsers(asConsole(house, input.ended), null, peopleShown);
    const active = people.filter(({ state }) => state === "active").length;
    const { ended, successor, from } = input;
    process.stdout.write(`${text(lang, "agencies.cli.succeeded", { ended, successor, from })}\n`);
    if (active > 0) process.stdout.write(`${text(lang, "agencies.cli.people", { ended, count: active })}\n`);
  });
}

/** Lists the agencies that people may belong to and that may be asked, those whose names say all the words. */
export function listAgencies(lang: Lang, words: readonly string[]): Promise<void> {
  return withHouse(lang, async (house) => {
    const lines = await agencyLines(asSystem(house, defaultAgency), words);
    process.stdout.write(`${lines.length === 0 ? text(lang, "agencies.cli.no-such") : lines.join("\n")}\n`);
  });
}

/** Lists who holds whose records, one a line. */
export function showSuccessions(lang: Lang): Promise<void> {
  return withHouse(lang, async (house) => {
    const known = await asSystem(house, defaultAgency).read(listSuccessions);
    const lines = known.map(({ heldFrom, agency, successor, basis }) =>
      [heldFrom, `${agency} -> ${successor}`, basis].join("  "),
    );
    process.stdout.write(`${lines.length === 0 ? text(lang, "agencies.cli.none") : lines.join("\n")}\n`);
  });
}
