import { describe, expect, test } from "vitest";
import { parseUpload } from "#app/web/parse-upload.ts";

const boundary = "----form";
const multipart = (
  body: string | Uint8Array<ArrayBuffer>,
  type = `multipart/form-data; boundary=${boundary}`,
) =>
  new Request("http://127.0.0.1:3000/needs/new", { method: "POST", body, headers: { "Content-Type": type } });
const part = (head: string, body: string) =>
  `--${boundary}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${body}\r\n`;
const end = `--${boundary}--\r\n`;

async function parsed(request: Request) {
  const files: [field: string, name: string, size: number][] = [];
  const upload = await parseUpload(request, async (field, bytes, name) => {
    files.push([field, name, bytes.length]);
    return undefined;
  });
  return { upload, files };
}
const reasonFor = async (request: Request) => {
  const { upload } = await parsed(request);
  return upload.ok ? "taken" : upload.reason;
};

test("fields and files are told apart, and a file field left empty is skipped", async () => {
  const body =
    part('name="words"', "路灯坏了") +
    part('name="photos"; filename=""\r\nContent-Type: application/octet-stream', "") +
    part('name="photos"; filename="a.jpg"\r\nContent-Type: image/jpeg', "abc");
  const { upload, files } = await parsed(multipart(body + end));
  expect(upload.ok && upload.form.getAll("words")).toEqual(["路灯坏了"]);
  expect(files).toEqual([["photos", "a.jpg", 3]]);
});

test("a plain form is read as well", async () => {
  const { upload } = await parsed(multipart("words=a&words=b", "application/x-www-form-urlencoded"));
  expect(upload.ok && upload.form.getAll("words")).toEqual(["a", "b"]);
});

describe("an attack by upload is refused without a defect", () => {
  test("a body that breaks off, that is no form, or that names no boundary", async () => {
    expect(await reasonFor(multipart(part('name="words"', "a")))).toBe("upload-not-understood");
    expect(await reasonFor(multipart("not a form at all"))).toBe("upload-not-understood");
    expect(await reasonFor(multipart("x", "multipart/form-data"))).toBe("upload-not-understood");
    expect(await reasonFor(multipart("{}", "application/json"))).toBe("upload-not-understood");
  });

  test("thousands of parts or of fields", async () => {
    expect(await reasonFor(multipart(part('name="a"', "1").repeat(500) + end))).toBe("upload-not-understood");
    const fields = Array.from({ length: 500 }, (_, at) => `a${at}=1`).join("&");
    expect(await reasonFor(multipart(fields, "application/x-www-form-urlencoded"))).toBe(
      "upload-not-understood",
    );
  });

  test("more files than any form asks for", async () => {
    const file = part('name="photos"; filename="a.jpg"\r\nContent-Type: image/jpeg', "abc");
    expect(await reasonFor(multipart(file.repeat(40) + end))).toBe("too-many-photos");
  });

  test("a header beyond measure", async () => {
    expect(await reasonFor(multipart(part(`name="${"a".repeat(20_000)}"`, "1") + end))).toBe(
      "upload-not-understood",
    );
  });

  test("a body beyond measure", async () => {
    const head = new TextEncoder().encode(part('name="photos"; filename="a.jpg"', "").slice(0, -2));
    const body = new Uint8Array(head.length + 77 * 1024 * 1024);
    body.set(head);
    expect(await reasonFor(multipart(body))).toBe("upload-too-large");
  });
});
