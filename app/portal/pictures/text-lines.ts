/** Width of a letter of Source Sans 3 against its size, on average; with some room for wide words. */
const letterWidth = 0.52

/** `text` in lines of at most `width` pixels at this font size; the last of `most` lines ends in an ellipsis. */
export function textLines(text: string, width: number, fontSize: number, most = 9): string[] {
  const room = Math.floor(width / (fontSize * letterWidth))
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length + 1 <= room)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word.length > room ? `${word.slice(0, room - 1)}…` : word)
  }
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  const end = kept.at(-1) ?? ''
  kept[most - 1] = `${end.length + 1 > room ? end.slice(0, room - 1).trimEnd() : end}…`
  return kept
}
