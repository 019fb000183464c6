import type { HubAnswer, HubFileAnswer, HubRunAnswer, NotKeptAnswer } from "../../../src/outcomes/exchange/index.ts";
import type { Page } from "./paged.ts";
import { pagedQuery } from "./paged.ts";
import { runningThings } from "./running.ts";

export type Hub = HubAnswer;
export type HubFile = HubFileAnswer;
export type HubRun = HubRunAnswer;
export type NotKept = NotKeptAnswer;

export const hubs = runningThings<Hub, HubFile, HubRun>("hub", "hubs", "/v1/exchange/hubs");

export const notKeptQuery = (run: string) =>
  pagedQuery<Page<NotKept>>(["hub-not-kept", run], `/v1/exchange/hub-runs/${run}/not-kept`);
