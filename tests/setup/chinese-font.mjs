import { spawnSync } from "node:child_process";
import { aptInstall } from "./apt.mjs";

/** Whether pages show Chinese as more than boxes: a font is there, or could be installed. */
export function ensureChineseFont() {
  return hasChineseFont() || (aptInstall(["fontconfig", "fonts-noto-cjk"]) && hasChineseFont());
}

function hasChineseFont() {
  const list = spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" });
  return list.status === 0 && list.stdout.trim() !== "";
}
