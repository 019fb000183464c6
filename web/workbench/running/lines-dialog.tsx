import { useInfiniteQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Page, pagedQuery } from "../api/paged.ts";
import { Dialog } from "../frame/dialog.tsx";
import { Loading } from "../frame/loading.tsx";
import { More } from "../frame/more.tsx";
import { ProblemNote } from "../frame/problem-note.tsx";
import { Table } from "../frame/table.tsx";

type Parts<T> = {
  title: string;
  /** What stands there where nothing is listed any more. */
  none?: string;
  query: ReturnType<typeof pagedQuery<Page<T>>>;
  columns: readonly { name: string; of: (line: T) => ReactNode; className?: string | undefined }[];
  onClose: () => void;
};

/** What stands behind a count, line by line in the order it came. */
export function LinesDialog<T>({ title, none, query, columns, onClose }: Parts<T>) {
  const lines = useInfiniteQuery(query);
  const items = lines.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog title={title} onClose={onClose} wide>
      <ProblemNote error={lines.error} />
      {lines.isPending && <Loading />}
      {lines.isSuccess && items.length === 0 && none !== undefined && <p className="soft">{none}</p>}
      {items.length > 0 && (
        <Table heads={columns.map(({ name }) => name)}>
          {items.map((line, at) => (
            // Lines of one key may stand there several times; their place is what tells them apart.
            <tr key={at}>
              {columns.map(({ name, of, className }, column) => (
                <td key={name} className={column === 0 ? "first" : className}>
                  {of(line)}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
      <More of={lines} />
    </Dialog>
  );
}
