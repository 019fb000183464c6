import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { isRefusal, Refusal } from "./request.ts";
import { sessionKey } from "./session.ts";

/** The cache of what the server said. An answer "not signed in" asks anew who is, which brings the sign-in page. */
export function createQueries(): QueryClient {
  const onError = (error: unknown) => {
    if (isRefusal(error, "unauthenticated")) void queries.invalidateQueries({ queryKey: sessionKey });
  };
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && mayPass(error),
        refetchOnWindowFocus: true,
      },
      mutations: { retry: false },
    },
  });
  return queries;
}

/** Only what may be over in a moment is asked again. */
function mayPass(error: unknown): boolean {
  return error instanceof Refusal && (error.body.status === 0 || error.body.status === 503);
}
