/** Short: a word of a line’s length has to break. */
const CODE = /((?<!\S)\S{0,11}\d-\S{1,12}(?!\S))/;

/** A text whose codes, such as 05-03, stay whole at the end of a line. */
export function Unbroken({ text }: { text: string }) {
  return text.split(CODE).map((part, i) =>
    CODE.test(part) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text keep their order.
      <span key={i} className="whitespace-nowrap">
        {part}
      </span>
    ) : (
      part
    ),
  );
}
