import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { casesPageText } from "../../../src/kernel/text/workbench/cases.ts";
import { useAgencies } from "../api/agencies.ts";
import { useAudienceName, useOpenGroups } from "../api/groups.ts";
import { useSession } from "../api/session.ts";
import { NobodyThere, useAddressName } from "../frame/nobody-there.tsx";
import { useText } from "../words/lang.tsx";
import style from "./case-page.module.css";

type Parts = {
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Whether sharing groups may be chosen as well. */
  withGroups?: boolean;
};

/** Which other agencies may see something: those chosen first, then groups and all agencies that there are, narrowed by what is typed. */
export function AgencyBoxes({ chosen, onChange, withGroups = false }: Parts) {
  const t = useText(casesPageText);
  const agencies = useAgencies();
  const groups = useOpenGroups(withGroups);
  const groupName = useAudienceName();
  const callOf = useAddressName();
  const nameOf = (id: string) => (groups.some((group) => group.id === id) ? groupName(id) : callOf(id));
  const { data: session } = useSession();
  const [typed, setTyped] = useState("");
  const sought = plain(typed);
  const others = agencies
    .filter(({ id }) => id !== session?.user?.agency && !chosen.includes(id))
    .filter(({ id, nameVi, nameEn, abbreviation }) =>
      plain(`${nameVi} ${nameEn} ${abbreviation} ${id}`).includes(sought),
    );
  const known = groups.filter(({ id, name }) => !chosen.includes(id) && plain(name).includes(sought));
  return (
    <fieldset className="boxes">
      <legend>{t("workbench.case.level.agencies")}</legend>
      <TextInput
        type="search"
        aria-label={t("workbench.case.level.agencies.find")}
        placeholder={t("workbench.case.level.agencies.find")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div className={style["agencies"]}>
        {[...chosen, ...[...known, ...others].map(({ id }) => id)].map((id) => (
          <Checkbox
            key={id}
            label={nameOf(id)}
            checked={chosen.includes(id)}
            onChange={() => onChange(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
          />
        ))}
      </div>
      <NobodyThere of={chosen} />
    </fieldset>
  );
}

/** Without marks and in lower case: the register's names are few, so the browser's own folding does. */
const plain = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();
