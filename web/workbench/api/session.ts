import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { SessionAnswer } from "../../../src/services/access/index.ts";
import { request } from "./request.ts";

export type Session = SessionAnswer;
export const sessionKey = ["session"] as const;

const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: ({ signal }) => request<Session>("GET", "/v1/session", { signal }),
  staleTime: 60_000,
});

export const useSession = () => useQuery(sessionQuery);

/** A change after which another session holds; everything else known belongs to the one before. */
function useSessionChange<V>(ask: (given: V) => Promise<Session>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ask,
    onSuccess: (session) => {
      const before = queries.getQueryData<Session>(sessionKey)?.user?.id;
      if (before !== session.user?.id)
        queries.removeQueries({ predicate: (query) => query.queryKey[0] !== sessionKey[0] });
      queries.setQueryData(sessionKey, session);
    },
  });
}

export const useSignIn = () =>
  useSessionChange((given: { login: string; password: string }) => request("POST", "/v1/session", { body: given }));
export const useGiveCode = () =>
  useSessionChange((code: string) => request("POST", "/v1/session/totp", { body: { code } }));
export const useSignOut = () => useSessionChange(() => request("DELETE", "/v1/session"));
export const useConfirmTotp = () =>
  useSessionChange((code: string) => request("POST", "/v1/session/totp/confirmation", { body: { code } }));
export const useChangePassword = () =>
  useSessionChange((given: { current: string; next: string }) =>
    request("PUT", "/v1/session/password", { body: given }),
  );

export type Enrolment = { secret: string; address: string; qr: string };
export const useEnrolTotp = () =>
  useMutation({ mutationFn: () => request<Enrolment>("POST", "/v1/session/totp/enrolment") });
