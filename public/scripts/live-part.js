// Fetches the page again every two seconds and renews what stands in its part marked data-live, until that mark is
// gone. Without this script the link in that part does the same by hand.

const pause = 2000

async function renew(part) {
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } })
  if (!answer.ok || answer.redirected) return
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const fresh = page.querySelector('main [aria-live]')
  if (fresh === null) return
  const focused = part.contains(document.activeElement)
  part.replaceChildren(...fresh.childNodes)
  if (focused) part.querySelector('a')?.focus()
  if ('live' in fresh.dataset) setTimeout(renew, pause, part)
}

const part = document.querySelector('[data-live]')
if (part !== null) setTimeout(renew, pause, part)
