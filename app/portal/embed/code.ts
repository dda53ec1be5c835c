/** The code that puts the piece at `address` in a page of another site, without a script. */
export function frameCode(address: string, title: string): string {
  return `<iframe src="${address}"
  title="${escaped(title)}"
  loading="lazy" width="100%" height="640" style="border: 0"></iframe>`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)
}
