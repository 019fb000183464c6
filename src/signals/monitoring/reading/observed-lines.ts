import { findPhones, normalizePhone } from "../../../engines/vietnamese/index.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { ByteSource, Profile } from "../../../services/sockets/index.ts";
import { openRecordBatches, recordMapper } from "../../../services/sockets/index.ts";
import { observation } from "../../listings/index.ts";
import type { ObservedLine } from "../model.ts";

/** Reads a source through its profile into observations, by pieces; a line that makes none says why. */
export async function* observedLines(
  input: ByteSource,
  profile: Profile,
  observedAt: Date,
  lang: Lang = "vi",
): AsyncGenerator<ObservedLine[]> {
  const map = recordMapper(profile, lang);
  const options = { lang, ...(profile.at === undefined ? {} : { at: profile.at }) };
  for await (const records of openRecordBatches(input, profile.format, options)) {
    yield records.map((record): ObservedLine => {
      if (record.problem !== undefined) return { line: record.line, problem: record.problem };
      const mapped = map(record.fields);
      if (mapped.ok) return observed(record.line, mapped.value as MappedListing, observedAt);
      const [first] = mapped.faults;
      return {
        line: record.line,
        problem: { code: first?.code ?? "invalid", message: mapped.faults.map((fault) => fault.message).join(" ") },
      };
    });
  }
}

type MappedListing = {
  externalId: string;
  platformHost: string;
  title: string;
  url: string | null;
  description: string | null;
  brand: string | null;
  category: string | null;
  model: string | null;
  gtin: string | null;
  price: bigint | null;
  listPrice: bigint | null;
  soldCount: bigint | number | null;
  imageUrl: string | null;
  sellerExternalId: string | null;
  sellerName: string | null;
  sellerUrl: string | null;
  sellerPhone: string | null;
  observedAt: Date | null;
};

function observed(line: number, value: MappedListing, observedAt: Date): ObservedLine {
  const parsed = observation.safeParse({
    ...value,
    price: whole(value.price),
    listPrice: whole(value.listPrice),
    sold: whole(value.soldCount),
    sellerPhones: phonesOf(value),
    observedAt: value.observedAt ?? observedAt,
  });
  if (parsed.success) return { line, value: parsed.data };
  const message = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  return { line, problem: { code: "invalid", message } };
}

const whole = (value: bigint | number | null): number | null => (value === null ? null : Number(value));

// A phone needs nine digits or the letters that stand for them ("o278.5l"); texts without are not read for one.
const mayHoldPhone = /(?:[\doil|][\s.\-–—‐·•()_*~'"]{0,3}){9}|không|khong/i;

function phonesOf(value: MappedListing): string[] {
  const declared = value.sellerPhone === null ? null : normalizePhone(value.sellerPhone);
  const phones = declared === null ? [] : [declared];
  if (value.description !== null && mayHoldPhone.test(value.description))
    phones.push(...findPhones(value.description).map((found) => found.e164));
  return [...new Set(phones)].slice(0, 20);
}
