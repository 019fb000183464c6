import { NativeSelect } from "@mantine/core";
import { requestsPageText } from "../../../../src/kernel/text/workbench/exchange-requests.ts";
import { useAgencies } from "../../api/agencies.ts";
import { useSession } from "../../api/session.ts";
import { NobodyThere, useAddressName } from "../../frame/nobody-there.tsx";
import { useText } from "../../words/lang.tsx";

type Parts = {
  label: string;
  value: string;
  onChange: (agency: string) => void;
  /** Which agencies there are to choose from; all but the own one where nothing is said. */
  among?: readonly string[];
  without?: readonly string[];
};

/** One agency, chosen by the name it is known by. */
export function AgencySelect({ label, value, onChange, among, without = [] }: Parts) {
  const t = useText(requestsPageText);
  const agencies = useAgencies();
  const callOf = useAddressName();
  const { data: session } = useSession();
  const ids = among ?? agencies.map(({ id }) => id).filter((id) => id !== session?.user?.agency);
  const shown = ids
    .filter((id) => !without.includes(id))
    .map((id) => ({ id, name: callOf(id) }))
    .sort((one, other) => one.name.localeCompare(other.name, "vi"));
  return (
    <>
      <NativeSelect
        label={label}
        required
        withAsterisk={false}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{t("workbench.ask.choose")}</option>
        {shown.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </NativeSelect>
      <NobodyThere of={[value]} />
    </>
  );
}
