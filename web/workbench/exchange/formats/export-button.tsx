import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { exchangeFilesPageText } from "../../../../src/kernel/text/workbench/exchange-files.ts";
import { frameText } from "../../../../src/kernel/text/workbench/frame.ts";
import type { ExportFormat } from "../../api/exchange-files.ts";
import { exportAddress, exportFormats } from "../../api/exchange-files.ts";
import type { RecordFilter } from "../../api/exchange-records.ts";
import { Dialog } from "../../frame/dialog.tsx";
import { useText } from "../../words/lang.tsx";

/** Exports the records that the page shows: asks in which form and for what, and lets the browser fetch the file. */
export function ExportButton({ filter }: { filter: RecordFilter }) {
  const t = useText(exchangeFilesPageText);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setOpen(true)}>
        {t("workbench.record-files.export")}
      </Button>
      {isOpen && <ExportForm filter={filter} onClose={() => setOpen(false)} />}
    </>
  );
}

function ExportForm({ filter, onClose }: { filter: RecordFilter; onClose: () => void }) {
  const t = useText(exchangeFilesPageText);
  const f = useText(frameText);
  const [format, setFormat] = useState<ExportFormat>("xlsx");
  const [purpose, setPurpose] = useState("");
  return (
    <Dialog title={t("workbench.record-files.export.title")} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          // An attachment: the page stays where it is.
          window.location.assign(exportAddress({ format, purpose: purpose.trim(), ...filter }));
          onClose();
        }}
      >
        <p className="soft">{t("workbench.record-files.export.about")}</p>
        <NativeSelect
          label={t("workbench.record-files.format")}
          description={
            format === "safety-gate" || format === "epcis"
              ? t(`workbench.record-files.format.${format}.about`)
              : undefined
          }
          value={format}
          data={exportFormats.map((value) => ({ value, label: t(`workbench.record-files.format.${value}`) }))}
          onChange={(event) => setFormat(event.currentTarget.value as ExportFormat)}
        />
        <TextInput
          label={t("workbench.record-files.purpose")}
          required
          withAsterisk={false}
          minLength={5}
          maxLength={300}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
        <div className="row">
          <Button type="submit" disabled={purpose.trim().length < 5}>
            {t("workbench.record-files.get")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {f("workbench.cancel")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
