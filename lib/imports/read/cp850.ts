/** Code page 850, from 0x80 to 0xFF: what MINEDU's DBF is written in. No web standard decodes it. */
const HIGH =
  "ÇüéâäàåçêëèïîìÄÅ" +
  "ÉæÆôöòûùÿÖÜø£Ø×ƒ" +
  "áíóúñÑªº¿®¬½¼¡«»" +
  "░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐" +
  "└┴┬├─┼ãÃ╚╔╩╦╠═╬¤" +
  "ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀" +
  "ÓßÔÒõÕµþÞÚÛÙýÝ¯´" +
  "\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

const swap = (letter: string) => HIGH[letter.charCodeAt(0) - 0x80] ?? letter;

/** Text of bytes in code page 850. */
export const fromCp850 = (bytes: Buffer): string => bytes.toString("latin1").replace(/[\x80-\xff]/g, swap);
