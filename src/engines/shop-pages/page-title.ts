import type { Block } from "./page-text.ts";
import { textOf } from "./parse-page.ts";
import type { ParsedPage } from "./parse-page.ts";

/** The name of the goods as people see it, and the line it stands in; `block` is null where no line has it. */
export type PageTitle = { text: string; block: Block | null };

/** The text of the window's title. */
export function windowTitle(page: ParsedPage): string {
  const title = page.elements.find(({ tag }) => tag === "title");
  return title === undefined ? "" : textOf(title, 400);
}
