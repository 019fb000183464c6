import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import type { ExcerptAnswer } from "../../../src/outcomes/exchange/index.ts";
import { isRefusal, request } from "./request.ts";

export type Excerpt = ExcerptAnswer;
export type ExcerptKind = "case" | "lead";
export type ExcerptOf = { kind: ExcerptKind; id: string };
export type ExcerptSource = ExcerptOf & { name: string; isChanged: boolean };

const key = "exchange-excerpts";
const pathOf = ({ kind, id }: ExcerptOf) => `/v1/exchange/excerpts/${kind}/${id}`;

export const excerptQuery = (of: ExcerptOf) =>
  queryOptions({
    queryKey: [key, of],
    queryFn: ({ signal }) => request<Excerpt>("GET", pathOf(of), { signal }),
    retry: false,
  });

export const excerptSourceQuery = (record: string) =>
  queryOptions({
    queryKey: [key, "record", record],
    queryFn: ({ signal }) =>
      request<{ of: ExcerptSource | null }>("GET", `/v1/exchange/records/${record}/excerpt`, { signal }),
  });

export function useMakeExcerpt(of: ExcerptOf) {
  const queries = useQueryClient();
  // Nobody waits for what is asked anew: the form that made the record goes away with the answer.
  const lookAgain = () => {
    for (const one of [key, "exchange-records"]) void queries.invalidateQueries({ queryKey: [one] });
  };
  return useMutation({
    mutationFn: (body: { title: string; fields: string[]; seen: string }) =>
      request<{ record: string }>("PUT", pathOf(of), { body }),
    onSuccess: lookAgain,
    onError: (error) => isRefusal(error, "stale") && lookAgain(),
  });
}
