export type { Post, Posted } from "./post.ts";
export { poster } from "./post.ts";
export type { WebhookHeaders } from "./sign.ts";
export { isSignedBy, newWebhookSecret, secretKey, webhookHeaders } from "./sign.ts";
export { waitAfter } from "./waits.ts";
