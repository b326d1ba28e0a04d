/** Signs a person of the demo or of a test in, as a browser without script does; returns the cookies it would send back. */
export async function signInOverHttp(origin: string, contact: string): Promise<string> {
  const asked = await sendForm(origin, "/sign-in", { contact }, "");
  const codeCookie = cookiesOf(asked);
  const page = await fetch(`${origin}/sign-in/code`, { headers: { Cookie: codeCookie } });
  const code = /class="demo-code">(\d{6})</.exec(await page.text())?.[1] ?? "";
  const signedIn = await sendForm(origin, "/sign-in/code", { code }, codeCookie);
  const cookies = cookiesOf(signedIn);
  if (!cookies.includes("session_token")) throw new Error(`${contact} could not sign in: ${signedIn.status}`);
  return cookies;
}

export function sendForm(origin: string, path: string, fields: Record<string, string>, cookie: string) {
  return fetch(`${origin}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin, Cookie: cookie },
    body: new URLSearchParams(fields),
  });
}

const cookiesOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
