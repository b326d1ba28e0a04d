import { type FilesFault, FilesUnavailable } from "./files.ts";

/** What the server answered in place of what was asked: HTTP status and S3's own code, which may be empty. */
export class S3Refusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string) {
    super(`S3 answered ${status} ${code}`);
    this.status = status;
    this.code = code;
  }
}

const attempts = 3;

/** Tries what may pass by itself a few times, with a growing pause; then the store is unavailable. */
export async function patiently<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (error) {
      const fault = faultOf(error);
      if (tries === attempts || fault !== "unreachable") throw new FilesUnavailable(fault, error);
      await new Promise((wake) => setTimeout(wake, 100 * 4 ** (tries - 1)));
    }
  }
}

/** What an answer, or none, says of the store. */
export function faultOf(error: unknown): FilesFault {
  if (!(error instanceof S3Refusal)) return "unreachable";
  if (error.status === 507 || /quota|storagefull/i.test(error.code)) return "no-room";
  if (error.status === 401 || error.status === 403) return "wrong-key";
  return error.status === 404 ? "wrong-bucket" : "unreachable";
}

/** Undefined when the store says that there is no such file; a HEAD carries no code. */
export function unlessAbsent(error: unknown): undefined {
  if (error instanceof S3Refusal && error.status === 404 && error.code !== "NoSuchBucket") return undefined;
  throw error;
}
