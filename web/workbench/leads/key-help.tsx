import { Modal } from "@mantine/core";
import { frameText } from "../../../src/kernel/text/workbench/frame.ts";
import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { useText } from "../words/lang.tsx";

const keys = [
  ["J ↓", "workbench.keys.next"],
  ["K ↑", "workbench.keys.previous"],
  ["Y", "workbench.keys.yes"],
  ["N", "workbench.keys.no"],
  ["U", "workbench.keys.unsure"],
  ["Z", "workbench.keys.undo"],
  ["S", "workbench.keys.note"],
  ["X", "workbench.keys.select"],
  ["C", "workbench.keys.case"],
  ["Enter", "workbench.keys.open"],
  ["Ctrl K  /", "workbench.keys.search"],
  ["?", "workbench.keys.help"],
] as const;

/** What each key does. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useText(leadsPageText);
  const f = useText(frameText);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("workbench.leads.keys.title")}
      closeButtonProps={{ "aria-label": f("workbench.close") }}
    >
      <table className="table">
        <tbody>
          {keys.map(([key, words]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{t(words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
