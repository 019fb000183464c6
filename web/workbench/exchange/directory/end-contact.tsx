import { TextInput } from "@mantine/core";
import { useState } from "react";
import { directoryPageText } from "../../../../src/kernel/text/workbench/exchange-directory.ts";
import type { Contact } from "../../api/directory.ts";
import { useChangeDirectory } from "../../api/directory.ts";
import { Confirm } from "../../frame/confirm.tsx";
import { faultsAt } from "../../parties/faults.ts";
import { useText } from "../../words/lang.tsx";

/** Says on which day somebody is there for the last time. */
export function EndContact({ of, onClose }: { of: Contact; onClose: () => void }) {
  const t = useText(directoryPageText);
  const [on, setOn] = useState(() =>
    new Intl.DateTimeFormat("sv", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date()),
  );
  const change = useChangeDirectory();
  const { at, others } = faultsAt(change.error, ["on"]);
  return (
    <Confirm
      title={t("workbench.directory.end.of", { name: of.name })}
      change={{ error: others, isPending: change.isPending }}
      onConfirm={() => change.mutate({ kind: "end", of, on }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t("workbench.directory.end.about")}</p>
      <TextInput
        type="date"
        required
        withAsterisk={false}
        label={t("workbench.directory.end.on")}
        min={of.validFrom}
        error={at.get("on")}
        value={on}
        onChange={(event) => setOn(event.currentTarget.value)}
      />
    </Confirm>
  );
}
