import { existsSync } from "node:fs";
import type { Browser, BrowserContext } from "playwright-core";

const usual = "/usr/bin/chromium";

/** The browser that captures: the one that the setting names, else Debian's; null where there is none. */
export function findChromium(setting: string | null): string | null {
  const path = setting ?? usual;
  return existsSync(path) ? path : null;
}

/**
 * A browser without a past, whose every byte goes through the proxy: names are not resolved by it, and neither QUIC nor WebRTC goes
 * around. As root there is no sandbox for it; run the worker under an account of its own.
 */
export async function openBrowser(
  executablePath: string,
  proxyUrl: string,
): Promise<{ browser: Browser; context: BrowserContext }> {
  // Loaded where it is used: it costs a start 0.2 s.
  const { chromium } = await import("playwright-core");
  const browser = await chromium.launch({
    executablePath,
    env: plainEnvironment(),
    chromiumSandbox: process.getuid?.() !== 0,
    proxy: { server: proxyUrl, bypass: "<-loopback>" },
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
      "--no-pings",
      "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1",
    ],
  });
  const context = await browser.newContext({
    viewport: { width: 1366, height: 900 },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    acceptDownloads: false,
    serviceWorkers: "block",
  });
  return { browser, context };
}

/** What a browser needs of our environment; our secrets are not among it. */
function plainEnvironment(): Record<string, string> {
  return Object.fromEntries(
    ["PATH", "HOME", "TMPDIR", "LANG"].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
