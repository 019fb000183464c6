import { useState } from "react";
import { partiesText } from "../../../src/kernel/text/parties.ts";
import { partiesPageText } from "../../../src/kernel/text/workbench/parties.ts";
import type { PartyFile, Place } from "../api/parties.ts";
import { useAddressLine, useChangeParty } from "../api/parties.ts";
import type { Ability } from "../frame/ability-button.tsx";
import { AbilityButton } from "../frame/ability-button.tsx";
import { Confirm } from "../frame/confirm.tsx";
import { Table } from "../frame/table.tsx";
import { useFormat, useText } from "../words/lang.tsx";
import { PlaceForm } from "./place-form.tsx";

/** A party's places, open ones first; with `edit` each can be changed and closed. */
export function PlaceTable({ of, edit }: { of: PartyFile; edit?: Ability }) {
  const t = useText(partiesPageText);
  const [open, setOpen] = useState<{ act: "change" | "close"; place: Place } | null>(null);
  return (
    <>
      <Table
        heads={[
          t("workbench.place.name"),
          t("workbench.place.gln"),
          t("workbench.place.where"),
          ...(edit === undefined ? [] : [t("workbench.place.actions")]),
        ]}
      >
        {of.places.map((place) => (
          <PlaceRow key={place.id} place={place} edit={edit} onOpen={(act) => setOpen({ act, place })} />
        ))}
      </Table>
      {open?.act === "change" && <PlaceForm party={of.id} of={open.place} onClose={() => setOpen(null)} />}
      {open?.act === "close" && <ClosePlace party={of.id} of={open.place} onClose={() => setOpen(null)} />}
    </>
  );
}

type RowParts = { place: Place; edit: Ability | undefined; onOpen: (act: "change" | "close") => void };

function PlaceRow({ place, edit, onOpen }: RowParts) {
  const t = useText(partiesPageText);
  const s = useText(partiesText);
  const { day } = useFormat();
  const addressLine = useAddressLine();
  return (
    <tr>
      <td className="first">
        {place.name}
        <div className="small soft">
          {s(`parties.place.kind.${place.kind}`)}
          {place.closedAt !== null && ` · ${t("workbench.place.closed", { day: day(place.closedAt) })}`}
        </div>
      </td>
      <td className="figures nowrap" data-name={t("workbench.place.gln")}>
        {place.gln ?? "–"}
        {place.extension !== null && <span className="soft"> · {place.extension}</span>}
      </td>
      <td>{addressLine(place)}</td>
      {edit !== undefined && (
        <td>
          {place.closedAt === null && (
            <div className="row">
              {(["change", "close"] as const).map((act) => (
                <AbilityButton
                  key={act}
                  ability={edit}
                  size="compact-sm"
                  variant="default"
                  aria-label={t(`workbench.place.${act}.of`, { name: place.name })}
                  onClick={() => onOpen(act)}
                >
                  {t(`workbench.place.${act}`)}
                </AbilityButton>
              ))}
            </div>
          )}
        </td>
      )}
    </tr>
  );
}

function ClosePlace({ party, of, onClose }: { party: string; of: Place; onClose: () => void }) {
  const t = useText(partiesPageText);
  const change = useChangeParty(party);
  return (
    <Confirm
      title={t("workbench.place.close.of", { name: of.name })}
      change={change}
      onConfirm={() => change.mutate({ kind: "close-place", place: of }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t("workbench.place.close.sure")}</p>
    </Confirm>
  );
}
