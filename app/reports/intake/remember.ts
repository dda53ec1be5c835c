/** The same answer for the same text without working it out again; forgets all when it holds `size` texts. */
export function remember<Answer>(work: (text: string) => Answer, size = 2_000) {
  const known = new Map<string, Answer>()
  return (text: string): Answer => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (known.size >= size) known.clear()
    const answer = work(text)
    known.set(text, answer)
    return answer
  }
}
