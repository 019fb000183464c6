import type { DragEvent } from "react";
import { useId, useState } from "react";
import type { Ability } from "../frame/ability-button.tsx";
import style from "./pictures.module.css";

const types = "image/jpeg,image/png,image/webp,image/gif,image/avif";

/** A place to drop a picture on, to paste one into, or to choose one from; by mouse, finger and keyboard. */
export function Drop(parts: {
  label: string;
  about?: string;
  ability: Ability;
  busy: boolean;
  onFile: (file: File) => void;
}) {
  const { label, about, ability, busy, onFile } = parts;
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined && ability.allowed && !busy) onFile(file);
  };
  const hold = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={`${style["drop"]} no-print`}
      data-over={over || undefined}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
      onPaste={(event) => take(event.clipboardData.files)}
    >
      <input
        id={id}
        type="file"
        accept={types}
        disabled={!ability.allowed || busy}
        aria-describedby={`${id}-about`}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = ""; // so that the same file may be chosen again
        }}
      />
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-about`} className="small soft">
        {ability.allowed ? about : ability.reason}
      </p>
    </div>
  );
}
