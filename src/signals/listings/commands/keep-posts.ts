import type { PostDetails } from "../../../engines/social/index.ts";
import type { Transaction } from "../../../kernel/db/database.ts";
import type { Visibility } from "../../../services/facts/index.ts";
import type { PreparedBatch } from "../prepared.ts";
import { upsertPosts } from "../store/posts.ts";

/** Part of the bulk import: keeps what social networks told beside the contents of a batch. The import records the fact. */
export async function keepPosts(
  tx: Transaction,
  about: Visibility,
  batch: Pick<PreparedBatch, "ids" | "hashes"> & { posts: readonly { listing: number; post: PostDetails }[] },
): Promise<void> {
  const { ids, hashes, posts } = batch;
  if (posts.length === 0) return;
  await tx.run(upsertPosts, {
    listing: posts.map(({ listing }) => ids[listing] as string),
    hash: posts.map(({ listing }) => hashes[listing] as string),
    kind: posts.map(({ post }) => post.kind),
    place_name: posts.map(({ post }) => post.place?.name ?? null),
    place_url: posts.map(({ post }) => post.place?.url ?? null),
    forwarded_from: posts.map(({ post }) => post.forwardedFrom),
    offsets: posts.map(({ post }) => `{${post.moments?.offsets.join(",") ?? ""}}`),
    starts_ms: posts.map(({ post }) => `{${post.moments?.startsMs.join(",") ?? ""}}`),
    agency: about.agency,
    level: about.level,
    shared_with: about.sharedWith,
  });
}
