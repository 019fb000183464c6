import { Checkbox } from "@mantine/core";
import { accessText } from "../../../src/kernel/text/access.ts";
import { peoplePageText } from "../../../src/kernel/text/workbench/people.ts";
import { useSession } from "../api/session.ts";
import type { Role } from "../api/users.ts";
import { useText } from "../words/lang.tsx";

const roles = ["officer", "approver", "programme", "auditor", "administrator"] as const satisfies readonly Role[];
/** A party's people work for it, or manage its people too. */
const partyRoles = ["officer", "administrator"] as const satisfies readonly Role[];

/** Which roles a person is to hold. */
export function RoleBoxes({ held, onChange }: { held: readonly Role[]; onChange: (held: Role[]) => void }) {
  const t = useText(peoplePageText);
  const name = useText(accessText);
  const { data: session } = useSession();
  const offered = session?.user?.kind === "party" ? partyRoles : roles;
  return (
    <fieldset className="boxes">
      <legend>{t("workbench.users.roles")}</legend>
      {offered.map((role) => (
        <Checkbox
          key={role}
          label={name(`access.role.${role}`)}
          checked={held.includes(role)}
          onChange={() => onChange(held.includes(role) ? held.filter((one) => one !== role) : [...held, role])}
        />
      ))}
    </fieldset>
  );
}
