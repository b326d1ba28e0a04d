import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What LibreOffice makes of a file: its text or its tables, by the names of the files it writes. Throws with what it complained of. */
export async function openedElsewhere(
  folder: string,
  name: string,
  bytes: Uint8Array,
  to: string,
): Promise<Map<string, Buffer>> {
  const out = join(folder, "opened", to.replace(/\W.*/, ""));
  await mkdir(out, { recursive: true });
  const path = join(folder, name);
  await writeFile(path, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, "office-profile")}`;
  const said = await run("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, path], {
    timeout: 120_000,
  });
  const complaint = /^(?!Warning: failed to launch javaldx).*(error|warn|fail|could not)/im.exec(
    said.stderr + said.stdout,
  );
  if (complaint) throw new Error(complaint[0]);
  const files = await readdir(out);
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(join(out, file))] as const)),
  );
}

export const asText = "txt:Text (encoded):UTF8";
/** Every sheet as a table, as it is shown (LibreOffice's filter options). */
export const asTables = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1";
