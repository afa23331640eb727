type LinesProps = {
  texts: string[];
  muted?: boolean;
  /** The first goes on where its label stands. */
  first?: boolean;
};

/** What a cell says, a line for each thing. */
export function Lines({ texts, muted, first }: LinesProps) {
  return texts.map((text, i) => (
    <span
      key={text}
      className={`${first && i === 0 ? "sm:block" : "block"} ${muted || i > 0 ? "text-sm font-normal text-muted" : ""}`}
    >
      {text}
    </span>
  ));
}
