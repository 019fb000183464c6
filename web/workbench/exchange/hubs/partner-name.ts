import { useQuery } from "@tanstack/react-query";
import { useAgencyName } from "../../api/agencies.ts";
import { partnersQuery } from "../../api/directory.ts";
import { useLang } from "../../words/lang.tsx";

/** The name of an agency, here or abroad, in the language spoken. */
export function usePartnerName(): (id: string) => string {
  const { lang } = useLang();
  const nameOf = useAgencyName();
  const partners = useQuery(partnersQuery).data?.items ?? [];
  return (id) => {
    const abroad = partners.find((one) => one.id === id);
    return abroad === undefined ? nameOf(id) : lang === "vi" ? abroad.nameVi : abroad.nameEn;
  };
}
