/** `1.23456E+5` with every digit it stands for; with fewer, the lost ones cannot be known. */
function fromExponent(text: string): string | null {
  const [, whole = "", decimals = "", power = ""] = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(text) ?? [];
  if (!whole || decimals.replace(/0+$/, "").length > Number(power)) return null;
  const digits = whole + decimals;
  return digits.length > Number(power) ? digits.slice(0, Number(power) + 1) : null;
}

/**
 * A code as it was before a spreadsheet took it for a number: `990011`, `990011.0`, `9.90011E+5` and `'0990011`
 * are the código modular 0990011. `null` when the text cannot be a code of that many digits.
 */
export function restoreCode(text: string, length: number): string | null {
  if (text.length <= length && /^\d+$/.test(text)) return text.padStart(length, "0");
  const plain = text
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Cc}]/gu, "")
    .replace(/^[\s='"`´‘’“”«»]+|[\s'"`´‘’“”«»]+$/g, "");
  const digits = /^\d+$/.test(plain) ? plain : (/^(\d+)[.,]0+$/.exec(plain)?.[1] ?? fromExponent(plain));
  return digits && digits.length <= length ? digits.padStart(length, "0") : null;
}
