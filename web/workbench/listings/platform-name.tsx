import { Link } from "wouter";
import { usePlatformName } from "../api/platforms.ts";
import { paths } from "../paths.ts";

/** A platform by its name; nothing where the register does not know it. */
export function PlatformName({ id, linked = false }: { id: string; linked?: boolean }) {
  const name = usePlatformName(id);
  if (name === null) return null;
  return linked ? <Link href={paths.platform(id)}>{name}</Link> : <span>{name}</span>;
}
