type Heard = ArrayLike<{ isFinal: boolean; 0: { transcript: string } }>;
type Recognition = EventTarget & {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  start(): void;
  stop(): void;
};
type Recognizer = new () => Recognition;

/** Offers to write what is said, where the browser can do that. The sound goes to the browser alone. */
export function enhance(part: HTMLElement) {
  const area = part.closest("form")?.querySelector<HTMLTextAreaElement>("textarea[name=words]");
  const button = part.querySelector("button");
  const status = part.querySelector("[role=status]");
  const Recognizer = recognizerOf(window);
  if (!area || !button || !status || !Recognizer) return;
  part.hidden = false;
  const words = part.dataset;
  let hearing: Recognition | undefined;

  function stopped(why: string | undefined) {
    hearing = undefined;
    button?.setAttribute("aria-pressed", "false");
    if (button) button.textContent = words.start ?? "";
    status?.replaceChildren(why ?? "");
  }
  function start(recognition: Recognition) {
    hearing = recognition;
    recognition.lang = document.documentElement.lang === "en" ? "en-US" : "zh-CN";
    recognition.continuous = true;
    recognition.interimResults = true;
    recognition.addEventListener("result", (event) => hear(event, recognition));
    // One that was stopped says its last words and ends while the next one hears.
    const ends = (why: string | undefined) => hearing === recognition && stopped(why);
    recognition.addEventListener("error", () => ends(words.failed));
    recognition.addEventListener("end", () => ends(""));
    try {
      recognition.start();
    } catch {
      return stopped(words.failed);
    }
    button?.setAttribute("aria-pressed", "true");
    if (button) button.textContent = words.stop ?? "";
    status?.replaceChildren(words.hearing ?? "");
  }
  function hear(event: Event, by: Recognition) {
    if (!isResult(event)) return;
    const { results, resultIndex } = event;
    const heard = Array.from(results).slice(resultIndex);
    for (const each of heard) if (each.isFinal && area) insert(area, each[0].transcript);
    if (hearing !== by) return;
    status?.replaceChildren(
      heard
        .filter(({ isFinal }) => !isFinal)
        .map((each) => each[0].transcript)
        .join("") ||
        (words.hearing ?? ""),
    );
  }
  button.addEventListener("click", () => {
    if (!hearing) return start(new Recognizer());
    hearing.stop();
    stopped("");
    area.focus();
  });
  area.form?.addEventListener("submit", () => hearing?.stop());
}

/** At the caret, as if it had been typed. */
function insert(area: HTMLTextAreaElement, said: string) {
  area.setRangeText(said, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function recognizerOf(scope: object): Recognizer | undefined {
  const found: unknown =
    "SpeechRecognition" in scope
      ? scope.SpeechRecognition
      : "webkitSpeechRecognition" in scope
        ? scope.webkitSpeechRecognition
        : undefined;
  return isRecognizer(found) ? found : undefined;
}

const isResult = (event: Event): event is Event & { results: Heard; resultIndex: number } =>
  "results" in event && "resultIndex" in event;
const isRecognizer = (found: unknown): found is Recognizer => typeof found === "function";
