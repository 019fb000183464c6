import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { useAgencies, useAgencyName } from "../api/agencies.ts";
import { useText } from "../words/lang.tsx";

/** Says of which of these agencies nobody has an account here: what is addressed to them waits, and they are better written to. */
export function NobodyThere({ of }: { of: readonly string[] }) {
  const t = useText(frameText);
  const nameOf = useAgencyName();
  const agencies = useAgencies();
  const without = agencies.filter(({ id, hasPeople }) => hasPeople === false && of.includes(id));
  if (without.length === 0) return null;
  return (
    <p role="status">{t("workbench.nobody-there", { agencies: without.map(({ id }) => nameOf(id)).join(", ") })}</p>
  );
}

/** How agencies are called in a list to choose from: with a word where nobody there has an account. */
export function useAddressName(): (id: string) => string {
  const t = useText(frameText);
  const nameOf = useAgencyName();
  const without = new Set(useAgencies().flatMap(({ id, hasPeople }) => (hasPeople === false ? [id] : [])));
  return (id) => (without.has(id) ? `${nameOf(id)} (${t("workbench.nobody-there.short")})` : nameOf(id));
}
