import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { exchangeRecordsPageText } from "../../../../src/kernel/text/workbench/exchange-records.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import { useNoteSighting } from "../../api/exchange-records.ts";
import { useAudienceName } from "../../api/groups.ts";
import { FormDialog } from "../../frame/form-dialog.tsx";
import { useText } from "../../words/lang.tsx";

/** Notes on another agency's record that it was seen here too; the keeper reads it. */
export function SightForm({ id, keeper, onClose }: { id: string; keeper: string; onClose: () => void }) {
  const t = useText(exchangeRecordsPageText);
  const f = useText(frameText);
  const nameOf = useAudienceName();
  const [day, setDay] = useState(today);
  const [place, setPlace] = useState("");
  const [note, setNote] = useState("");
  const sight = useNoteSighting(id);
  return (
    <FormDialog
      title={`${t("workbench.record.sight")} · ${nameOf(keeper)}`}
      change={sight}
      send={t("workbench.record.sight.go")}
      onSend={() =>
        sight.mutate(
          { seenAt: `${day}T00:00:00+07:00`, place: words(place), note: words(note) },
          { onSuccess: onClose },
        )
      }
      onClose={onClose}
    >
      <TextInput
        type="date"
        label={t("workbench.record.sight.at")}
        required
        withAsterisk={false}
        max={today()}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <TextInput
        label={`${t("workbench.record.sight.place")} (${f("workbench.optional")})`}
        maxLength={300}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <Textarea
        label={`${t("workbench.record.sight.note")} (${f("workbench.optional")})`}
        maxLength={2000}
        rows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}

const words = (written: string): string | null => (written.trim() === "" ? null : written);

/** The day it is in Viet Nam. */
function today(): string {
  return new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
}
