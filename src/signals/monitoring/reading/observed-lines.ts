import { findPhones, normalizePhone } from "../../../engines/vietnamese/index.ts";
import type { Lang } from "../../../kernel/text/index.ts";
import type { ByteSource, Profile } from "../../../services/sockets/index.ts";
import { openRecordBatches, recordMapper } from "../../../services/sockets/index.ts";
import type { Observation } from "../../listings/index.ts";
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
      if (record.problem !== undefined) {
        const { code, message, said } = record.problem;
        return { line: record.line, problem: { code, message, said: [said] } };
      }
      const mapped = map(record.fields);
      if (mapped.ok) {
        const value = observed(mapped.value as MappedListing, observedAt);
        if (record.post !== undefined) value.post = record.post;
        return { line: record.line, value };
      }
      const [first] = mapped.faults;
      return {
        line: record.line,
        problem: {
          code: first?.code ?? "invalid",
          message: mapped.faults.map((fault) => fault.message).join("; "),
          said: mapped.faults.map((fault) => fault.said),
        },
      };
    });
  }
}

/** A listing as a profile maps it: money still as bigint, one phone as declared, no time where the source names none. */
type MappedListing = Omit<Observation, "price" | "listPrice" | "sold" | "sellerPhones" | "observedAt"> & {
  price: bigint | null;
  listPrice: bigint | null;
  soldCount: bigint | number | null;
  sellerPhone: string | null;
  observedAt: Date | null;
};

function observed(value: MappedListing, observedAt: Date): Observation {
  return {
    externalId: value.externalId,
    platformHost: value.platformHost,
    title: value.title,
    url: value.url,
    description: value.description,
    brand: value.brand,
    category: value.category,
    model: value.model,
    gtin: value.gtin,
    price: whole(value.price),
    listPrice: whole(value.listPrice),
    sold: whole(value.soldCount),
    imageUrl: value.imageUrl,
    sellerExternalId: value.sellerExternalId,
    sellerName: value.sellerName,
    sellerUrl: value.sellerUrl,
    sellerPhones: phonesOf(value),
    observedAt: value.observedAt ?? observedAt,
  };
}

const whole = (value: bigint | number | null): number | null => (value === null ? null : Number(value));

const noPhones: readonly string[] = Object.freeze([]);

function phonesOf(value: MappedListing): readonly string[] {
  const declared = value.sellerPhone === null ? null : normalizePhone(value.sellerPhone);
  const written = value.description === null ? [] : findPhones(value.description);
  if (declared === null && written.length === 0) return noPhones;
  const phones = written.map((found) => found.e164);
  return [...new Set(declared === null ? phones : [declared, ...phones])].slice(0, 20);
}
