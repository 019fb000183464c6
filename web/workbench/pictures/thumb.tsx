import { Link } from "wouter";
import { picturesPageText } from "../../../src/kernel/text/workbench/pictures.ts";
import type { Picture } from "../api/pictures.ts";
import { paths } from "../paths.ts";
import { useText } from "../words/lang.tsx";
import style from "./pictures.module.css";

/** A small picture that leads to its page; `name` says whose it is where the words beside it do not. */
export function Thumb({ picture, name }: { picture: Picture; name?: string }) {
  const t = useText(picturesPageText);
  return (
    <Link href={paths.picture(picture.id)} className={style["thumb"] ?? ""}>
      <img src={picture.thumbnail} alt={name ?? t("workbench.picture.alt")} loading="lazy" />
    </Link>
  );
}
