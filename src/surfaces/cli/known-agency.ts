import { foldText } from "../../engines/vietnamese/index.ts";
import { dayInVietnam } from "../../kernel/clock.ts";
import type { Context } from "../../kernel/context.ts";
import type { Lang } from "../../kernel/text/index.ts";
import { text } from "../../kernel/text/index.ts";
import type { Agency } from "../../registers/agencies/index.ts";
import { nearestAgencies, officesAsOf } from "../../registers/agencies/index.ts";
import { WrongUse } from "./checked.ts";

/** How many agencies a mistyped id is held against in its message. */
const offered = 5;

/**
 * Throws where no agency of today, and no partner of another country, has this id: people, keys and records of a mistyped one would be an agency's that
 * nobody can name or share with.
 */
export async function holdKnown(ctx: Context, id: string): Promise<void> {
  const offices = await officesOf(ctx);
  if (offices.some((office) => office.id === id)) return;
  const told = [
    `${text(ctx.lang, "agencies.fault.unknown", { agency: id })}.`,
    ...nearestAgencies(offices, id, offered).map((office) => `  ${line(ctx.lang, office)}`),
    text(ctx.lang, "agencies.cli.look"),
  ];
  throw new WrongUse(told.join("\n"));
}

/** The agencies of today that say all the words, an id and a name a line. */
export async function agencyLines(ctx: Context, words: readonly string[]): Promise<string[]> {
  return (await officesOf(ctx)).filter((office) => sayAll(office, words)).map((office) => line(ctx.lang, office));
}

const officesOf = (ctx: Context): Promise<Agency[]> => ctx.read((tx) => officesAsOf(tx, dayInVietnam(ctx.now())));

function sayAll({ id, abbreviation, nameVi, nameEn }: Agency, words: readonly string[]): boolean {
  const said = foldText(`${id} ${abbreviation} ${nameVi} ${nameEn}`);
  return words.every((word) => said.includes(foldText(word)));
}

const line = (lang: Lang, { id, nameVi, nameEn }: Agency): string => `${id}  ${lang === "vi" ? nameVi : nameEn}`;
