import { startAuthentication, startRegistration } from "@simplewebauthn/browser";

/** A form whose button asks the device for a passkey first, and is then sent with what the device answered. */
export function enhance(form: HTMLElement) {
  if (!(form instanceof HTMLFormElement) || !window.PublicKeyCredential) return;
  const answer = form.querySelector<HTMLInputElement>("input[name=credential]");
  const trouble = form.querySelector<HTMLElement>("[data-trouble]");
  const purpose = form.dataset.purpose ?? "sign-in";
  let isAsking = false;
  // What the device answered before serves once: on the way back to this page it is asked anew.
  const begin = () => {
    if (answer) answer.value = "";
  };
  begin();
  addEventListener("pageshow", begin);
  form.hidden = false;
  form.addEventListener("submit", async (event) => {
    if (answer?.value) return;
    event.preventDefault();
    // A second press would break off what the first has asked.
    if (isAsking) return;
    isAsking = true;
    if (trouble) trouble.hidden = true;
    try {
      const optionsJSON = await challenge(purpose);
      const credential =
        purpose === "add"
          ? await startRegistration({ optionsJSON })
          : await startAuthentication({ optionsJSON });
      if (answer) answer.value = JSON.stringify(credential);
      form.requestSubmit();
    } catch {
      if (trouble) trouble.hidden = false;
    } finally {
      isAsking = false;
    }
  });
}

async function challenge(purpose: string) {
  const response = await fetch("/sign-in/passkey/challenge", {
    method: "POST",
    body: new URLSearchParams({ purpose }),
  });
  if (!response.ok) throw new Error(`no challenge: ${response.status}`);
  return await response.json();
}
