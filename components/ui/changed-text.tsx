import { diffWordsWithSpace } from "diff";

type ChangedTextProps = {
  /** Empty when there was, or will be, nothing. */
  before: string;
  after: string;
  /** A value that is chosen, not written: it changes as a whole. */
  whole?: boolean;
};

type Part = { value: string; added?: boolean; removed?: boolean };

const wholly = (before: string, after: string): Part[] => [
  ...(before ? [{ value: before, removed: true }] : []),
  ...(before && after ? [{ value: " " }] : []),
  ...(after ? [{ value: after, added: true }] : []),
];

const Heard = ({ text }: { text: string }) => <span className="sr-only">{text} </span>;

/** What a text was and what it would be, word by word: what goes is struck out, what comes is underlined. */
export function ChangedText({ before, after, whole }: ChangedTextProps) {
  const parts: Part[] =
    whole || !before || !after ? wholly(before, after) : diffWordsWithSpace(before, after);
  return (
    <span className="whitespace-pre-line break-words">
      {parts.map(({ value, added, removed }, i) => {
        // The parts of a text keep their order.
        const key = `${i}`;
        if (added)
          return (
            <ins key={key} className="font-semibold text-success decoration-2 underline-offset-[0.22em]">
              <Heard text="[se agrega:" />
              {value}
              <Heard text="]" />
            </ins>
          );
        if (removed)
          return (
            <del key={key} className="text-error">
              <Heard text="[se quita:" />
              {value}
              <Heard text="]" />
            </del>
          );
        return value;
      })}
    </span>
  );
}
