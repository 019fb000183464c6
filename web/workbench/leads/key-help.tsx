import { leadsPageText } from "../../../src/kernel/text/workbench/leads.ts";
import { Dialog } from "../frame/dialog.tsx";
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
  return (
    <Dialog onClose={onClose} title={t("workbench.leads.keys.title")}>
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
    </Dialog>
  );
}
