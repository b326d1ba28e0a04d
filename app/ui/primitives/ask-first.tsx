import { useT } from "#app/ui/page-context.tsx";

type Props = {
  /** What is posted along with the yes. */
  carried?: Record<string, string>;
  /** The act, in its own words. */
  act: string;
  grave?: boolean;
  /** Where nothing has happened. */
  back: string;
};

/** The step before an act that can't be undone: yes, or back. What it does stands above. */
export function AskFirst({ carried = {}, act, grave = true, back }: Props) {
  const t = useT();
  return (
    <form method="post" className="acts">
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={grave ? "btn grave" : "btn"} type="submit">
        {act}
      </button>
      <a className="btn plain" href={back}>
        {t("office.ask-first.back")}
      </a>
    </form>
  );
}
