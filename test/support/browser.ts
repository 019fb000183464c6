import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** The browser of the journeys: CHROMIUM_PATH, else Debian's; null where there is none, and the journeys are then counted as skipped. */
export function chromiumPath(): string | null {
  const found = [process.env["CHROMIUM_PATH"], "/usr/bin/chromium"].find(
    (file) => file !== undefined && existsSync(file),
  );
  return found ?? null;
}

/** As root on Debian the browser is installed where it is absent; elsewhere nothing happens. Says whether there is one. */
export function bringChromium(): boolean {
  if (chromiumPath() !== null) return true;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log("Installing the browser of the journeys (chromium, from Debian) ...");
  if (!apt("install", "-y", "--no-install-recommends", "chromium")) {
    apt("update");
    apt("install", "-y", "--no-install-recommends", "chromium");
  }
  return chromiumPath() !== null;
}

function apt(...args: string[]): boolean {
  const done = spawnSync("apt-get", ["-qq", "-o", "DPkg::Lock::Timeout=120", ...args], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  return done.status === 0;
}
