import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useState } from "react";
import { useLocation } from "wouter";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import { useOnce } from "../api/once.ts";
import type { Album, AlbumWords } from "../api/pictures.ts";
import { useChangeAlbum, useMakeAlbum } from "../api/pictures.ts";
import type { FormDialogParts } from "../frame/form-dialog.tsx";
import { FormDialog } from "../frame/form-dialog.tsx";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";

type Given = { name: string; brand: string; product: string; note: string };
const wordsOf = ({ name, brand, product, note }: Given): AlbumWords => ({
  name,
  brand,
  product: product.trim() || null,
  note: note.trim() || null,
});

/** The form that opens an album. */
export function NewAlbum({ onClose }: { onClose: () => void }) {
  const t = useText(picturesPageText);
  const [, go] = useLocation();
  const [kind, setKind] = useState<Album["kind"]>("counterfeit");
  const [given, setGiven] = useState<Given>({ name: "", brand: "", product: "", note: "" });
  const make = useMakeAlbum();
  const body = { kind, ...wordsOf(given) };
  const once = useOnce();
  return (
    <Form
      given={given}
      onGive={setGiven}
      title={t("workbench.albums.new")}
      change={make}
      send={t("workbench.albums.new")}
      onClose={onClose}
      onSend={() => make.mutate({ body, once: once(body) }, { onSuccess: ({ id }) => go(paths.album(id)) })}
    >
      <NativeSelect
        label={t("workbench.albums.kind")}
        value={kind}
        onChange={(event) => setKind(event.target.value === "genuine" ? "genuine" : "counterfeit")}
        data={(["counterfeit", "genuine"] as const).map((value) => ({
          value,
          label: t(`workbench.albums.kind.${value}`),
        }))}
      />
    </Form>
  );
}

/** The form that changes what an album says of itself. */
export function EditAlbum({ album, onClose }: { album: Album; onClose: () => void }) {
  const t = useText(picturesPageText);
  const { name, brand, product, note } = album;
  const [given, setGiven] = useState<Given>({ name, brand, product: product ?? "", note: note ?? "" });
  const change = useChangeAlbum(album);
  return (
    <Form
      given={given}
      onGive={setGiven}
      title={t("workbench.album.edit")}
      change={change}
      send={t("workbench.album.save")}
      onClose={onClose}
      onSend={() => change.mutate(wordsOf(given), { onSuccess: onClose })}
    />
  );
}

type FormParts = Omit<FormDialogParts, "children"> & {
  given: Given;
  onGive: (given: Given) => void;
  children?: ReactNode;
};

function Form({ given, onGive, children, ...parts }: FormParts) {
  const t = useText(picturesPageText);
  const field = (name: keyof Given, label: string, maxLength: number, required = false) => ({
    label,
    maxLength,
    required,
    value: given[name],
    onChange: (event: { target: { value: string } }) => onGive({ ...given, [name]: event.target.value }),
  });
  return (
    <FormDialog {...parts}>
      {children}
      <TextInput {...field("name", t("workbench.albums.name"), 200, true)} data-autofocus />
      <TextInput {...field("brand", t("workbench.albums.brand"), 100, true)} />
      <TextInput {...field("product", t("workbench.albums.product"), 200)} />
      <Textarea {...field("note", t("workbench.albums.note"), 2000)} autosize minRows={2} />
    </FormDialog>
  );
}
