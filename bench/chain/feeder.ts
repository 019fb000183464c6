import { Agent, request } from "node:http";
import { text } from "node:stream/consumers";
import { realListings } from "../listings.ts";
import type { Feed } from "./feed.ts";
import { bodies } from "./feed.ts";

/** A platform that pushes: posts at a steady rate from a process of its own, and tells when each post was due. */
const { url, token, feed } = JSON.parse(process.argv[2] as string) as { url: string; token: string; feed: Feed };
const posts = bodies(await realListings(), feed);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const started = Date.now() + 500;

await Promise.all(
  posts.map(async (body, post) => {
    const due = started + (post * 1000) / feed.postsPerSecond;
    await new Promise((resolve) => setTimeout(resolve, due - Date.now()));
    process.stdout.write(`${JSON.stringify({ post: feed.first + post, due })}\n`);
    const { status, words } = await send(body);
    if (status !== 200) throw new Error(`post ${post} was answered ${status}: ${words}`);
  }),
);
agent.destroy();

function send(body: Buffer): Promise<{ status: number | undefined; words: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      "content-type": "application/x-ndjson",
      authorization: `Bearer ${token}`,
      "content-length": body.length,
    };
    const asked = request(`${url}/v1/sources/listings-jsonl/listings`, { method: "POST", agent, headers }, (answer) => {
      text(answer).then((words) => resolve({ status: answer.statusCode, words }), reject);
    });
    asked.on("error", reject);
    asked.end(body);
  });
}
