/** A kind of agency of which every province has its own; `{unit}` is "thành phố Hải Phòng", `{name}` "Hải Phòng", `{english}` "Haiphong". */
type Kind = {
  id: string;
  parent: string | null;
  certainty: string;
  each_province?: { abbr: string; name_vi: string; name_en: string } | undefined;
};
type Unit = { id: string; name: string; name_en: string; full_name: string; valid_from: string };

/**
 * Each province's own agencies, `prov.chicuc.vn-31-2` of VN-31@2: an agency sees all that is its own, so two provinces are never one.
 * Law: Resolution 202/2025/QH15.
 */
export function agenciesOfProvinces(kinds: readonly Kind[], provinces: readonly Unit[]) {
  const everywhere = new Set(kinds.filter((kind) => kind.each_province !== undefined).map(({ id }) => id));
  return provinces.flatMap((province) =>
    kinds.flatMap(({ id, parent, certainty, each_province: called }) => {
      if (called === undefined) return [];
      const named = (pattern: string) => pattern.replace(/\{(\w+)\}/g, (_, part: string) => partOf(province, part));
      return {
        id: idIn(id, province),
        abbreviation: named(called.abbr),
        name_vi: named(called.name_vi),
        name_en: named(called.name_en),
        parent: parent !== null && everywhere.has(parent) ? idIn(parent, province) : parent,
        valid_from: province.valid_from,
        valid_to: null,
        successors: [],
        certainty,
        note: null,
        is_office: true,
      };
    }),
  );
}

const idIn = (kind: string, { id }: Unit) => `${kind}.${id.toLowerCase().replace("@", "-")}`;

function partOf({ name, name_en, full_name }: Unit, part: string): string {
  if (part === "unit") return full_name.charAt(0).toLowerCase() + full_name.slice(1);
  return part === "name" ? name : name_en;
}
